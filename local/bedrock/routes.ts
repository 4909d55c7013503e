import { Hono } from 'hono';
import type { Logger } from 'pino';
import { parseConverse, ValidationException, type ConverseRequest } from './request.ts';
import { readByRules, RULES_NAME, suggestByRules } from './rules.ts';
import { smallestValue } from './smallest-value.ts';

const ACTS_TOOL = 'acts';
const SUGGEST_TOOL = 'suggest';

/** Bedrock's Converse, answered by rules: enough to take the model's way through the code, no more. */
export function bedrockRoutes(log: Logger): Hono {
  const routes = new Hono();
  routes.post('/model/:modelId/converse', async (context) => {
    const started = performance.now();
    const body = await context.req.text();
    const request = parseConverse(body);
    const message = answer(request);
    const text = JSON.stringify(message.content);
    log.info(`"${request.words}" → ${text} (${RULES_NAME})`);
    const inputTokens = tokens(body);
    const outputTokens = tokens(text);
    return context.json({
      output: { message },
      stopReason: request.tool ? 'tool_use' : 'end_turn',
      usage: { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens },
      metrics: { latencyMs: Math.round(performance.now() - started) },
    });
  });
  routes.notFound((context) =>
    context.json(
      { message: `The stand-in for Bedrock has no ${context.req.method} ${context.req.path}.` },
      404,
      { 'x-amzn-errortype': 'UnknownOperationException' },
    ),
  );
  routes.onError((error, context) => {
    const refused = error instanceof ValidationException;
    if (!refused) log.error({ err: error }, 'the stand-in for Bedrock failed');
    return context.json({ message: error.message }, refused ? 400 : 500, {
      'x-amzn-errortype': refused ? error.name : 'InternalServerException',
    });
  });
  return routes;
}

function answer({ tool, words, system }: ConverseRequest) {
  const role = 'assistant' as const;
  if (!tool) return { role, content: [{ text: `(${RULES_NAME}: no model runs here) ${words}` }] };
  const toolUseId = `tooluse_${crypto.randomUUID().replaceAll('-', '').slice(0, 22)}`;
  return {
    role,
    content: [{ toolUse: { toolUseId, name: tool.name, input: inputOf(tool, words, system) } }],
  };
}

/** What the rules have for a tool; to one that they do not know, the smallest value that it takes. */
function inputOf(tool: NonNullable<ConverseRequest['tool']>, words: string, system: string) {
  switch (tool.name) {
    case ACTS_TOOL:
      return readByRules(
        words,
        system,
        itemIdsOf(tool.inputSchema, ['acts', 'items', 'properties']),
      );
    case SUGGEST_TOOL:
      return suggestByRules(itemIdsOf(tool.inputSchema, []));
    default:
      return smallestValue(tool.inputSchema);
  }
}

/** The enum of an `item`, wherever in the schema it stands: what may be pointed at. */
function itemIdsOf(schema: unknown, within: string[]): string[] {
  let at = schema;
  for (const step of ['properties', ...within, 'item', 'enum'])
    at = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined;
  return Array.isArray(at) ? at.map(String) : [];
}

/** About four characters a token: a size for the logs, not a bill. */
const tokens = (text: string) => Math.ceil(text.length / 4);
