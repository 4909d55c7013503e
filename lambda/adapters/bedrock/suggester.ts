import { performance } from 'node:perf_hooks';
import {
  BedrockRuntimeClient,
  ConverseCommand,
  type ConverseCommandOutput,
  type ToolInputSchema,
} from '@aws-sdk/client-bedrock-runtime';
import * as z from 'zod';
import type { ModelUsage, Taste } from '../../dialogue/interpretation.ts';
import { nameOf } from '../../domain/menu-index.ts';
import type { SuggestRequest, Suggester } from '../../ports.ts';
import { promptsByLocale } from '../../../locales/all/prompts.ts';
import type { Guardrail } from './interpreter.ts';
import { usageOf } from './usage.ts';

/** The tool that the workflow's suggestion uses too. */
const SUGGEST_TOOL = 'suggest';
const MOST_TOKENS = 200;
/** One call and no retries: the customer is waiting. */
const ATTEMPTS = 1;

const answerSchema = z.object({ item: z.string(), why: z.string().optional() });

/**
 * A model on Amazon Bedrock that chooses among what may be suggested: one Converse call with one forced tool, given the
 * customer's newest words, names of the menu, no prices and nobody's data. What it says is measured as the interpreter's calls are.
 */
export function bedrockSuggester(modelId: string, guardrail?: Guardrail): Suggester {
  const client = new BedrockRuntimeClient({ maxAttempts: ATTEMPTS });
  return {
    async choose(request) {
      const { words, candidates, signal } = request;
      const prompts = promptsByLocale[request.locale];
      const text = words === '' ? prompts.suggestNow : words;
      const command = new ConverseCommand({
        modelId,
        system: [{ text: systemText(request) }],
        messages: [
          {
            role: 'user',
            content: [guardrail ? { guardContent: { text: { text } } } : { text }],
          },
        ],
        ...(guardrail && {
          guardrailConfig: {
            guardrailIdentifier: guardrail.id,
            guardrailVersion: guardrail.version,
          },
        }),
        inferenceConfig: { maxTokens: MOST_TOKENS, temperature: 0 },
        toolConfig: {
          tools: [
            {
              toolSpec: {
                name: SUGGEST_TOOL,
                description: prompts.suggestTool,
                inputSchema: {
                  json: toolSchema(
                    candidates.map(({ item }) => item),
                    prompts.suggestWhy,
                  ),
                },
              },
            },
          ],
          toolChoice: { tool: { name: SUGGEST_TOOL } },
        },
      });
      const from = performance.now();
      try {
        const output = await client.send(command, { abortSignal: signal });
        return tasteOf(output, usageOf(modelId, output, performance.now() - from));
      } catch (error) {
        if (signal.aborted) return { kind: 'late' };
        const cause = error instanceof Error ? error.name : 'unknown';
        console.error(JSON.stringify({ event: 'modelUnavailable', cause }));
        return { kind: 'none', why: 'failed' };
      }
    },
  };
}

function tasteOf({ output, stopReason }: ConverseCommandOutput, usage: ModelUsage): Taste {
  const use = output?.message?.content?.find((block) => block.toolUse)?.toolUse;
  const said = answerSchema.safeParse(use?.input);
  if (use?.name === SUGGEST_TOOL && said.success) {
    const { item, why } = said.data;
    return { kind: 'chosen', item, ...(why !== undefined && { why }), usage };
  }
  if (stopReason === 'guardrail_intervened') return { kind: 'blocked', usage };
  console.error(JSON.stringify({ event: 'modelMadeNoSense', stopReason }));
  return { kind: 'senseless', usage };
}

/** What there is to choose from, the likeliest first. */
function systemText({ candidates, basket, menu, locale }: SuggestRequest): string {
  const prompts = promptsByLocale[locale];
  const name = (id: string) => {
    const item = menu.item(id);
    return item ? nameOf(item, locale) : id;
  };
  const list = candidates.map(({ item, options }) => {
    const chosen = options.flatMap(({ group, option }) => {
      const found = menu.option(group, option);
      return found ? [nameOf(found, locale)] : [];
    });
    return `- ${item}: ${[name(item), ...chosen].join(', ')}`;
  });
  const ordered = basket.map(({ item }) => name(item)).join(', ');
  return [
    prompts.suggestAsked,
    ...(ordered === '' ? [] : [`${prompts.suggestOrder} ${ordered}`]),
    '',
    ...list,
  ].join('\n');
}

const toolSchema = (items: string[], why: string): ToolInputSchema.JsonMember['json'] => ({
  type: 'object',
  required: ['item'],
  properties: {
    item: { type: 'string', enum: items },
    why: { type: 'string', description: why },
  },
});
