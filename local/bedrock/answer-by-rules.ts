import { parseConverse, type ConverseRequest, type Tool } from './request.ts';
import { readByRules, RULES_NAME, suggestByRules } from './rules.ts';
import { smallestValue } from './smallest-value.ts';

const ORDER_TOOL = 'addLines';
const ASK_TOOL = 'clarify';
const SUGGEST_TOOL = 'suggest';

/** A Converse request answered by rules: enough to take the model's way through the code, no more. */
export function answerByRules(body: string): object {
  const started = performance.now();
  const request = parseConverse(body);
  const content = contentOf(request);
  const inputTokens = tokens(body);
  const outputTokens = tokens(JSON.stringify(content));
  return {
    output: { message: { role: 'assistant', content } },
    stopReason: request.tools.length > 0 ? 'tool_use' : 'end_turn',
    usage: { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens },
    metrics: { latencyMs: Math.round(performance.now() - started) },
  };
}

function contentOf(request: ConverseRequest): object[] {
  const { tools, words } = request;
  const [first] = tools;
  if (!first) return [{ text: `(${RULES_NAME}: no model runs here) ${words}` }];
  const { name, input } = useOf(first, request);
  const toolUseId = `tooluse_${crypto.randomUUID().replaceAll('-', '').slice(0, 22)}`;
  return [{ toolUse: { toolUseId, name, input } }];
}

/** What the rules have for the tools; to one that they do not know, the smallest value that it takes. */
function useOf(
  first: Tool,
  { tools, words, told }: ConverseRequest,
): { name: string; input: unknown } {
  const named = (name: string) => tools.find((tool) => tool.name === name);
  const order = named(ORDER_TOOL);
  if (order) {
    const ids = itemIdsOf(order.inputSchema, ['lines', 'items', 'properties']);
    const lines = readByRules(words, told, ids);
    return lines.length === 0 && named(ASK_TOOL)
      ? { name: ASK_TOOL, input: { question: `The ${RULES_NAME} find no item in that.` } }
      : { name: ORDER_TOOL, input: { lines } };
  }
  const suggest = named(SUGGEST_TOOL);
  if (suggest)
    return { name: SUGGEST_TOOL, input: suggestByRules(itemIdsOf(suggest.inputSchema, [])) };
  return { name: first.name, input: smallestValue(first.inputSchema) };
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
