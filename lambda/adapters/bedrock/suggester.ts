import {
  BedrockRuntimeClient,
  ConverseCommand,
  type ToolInputSchema,
} from '@aws-sdk/client-bedrock-runtime';
import * as z from 'zod';
import { nameOf } from '../../domain/menu-index.ts';
import type { SuggestRequest, Suggester } from '../../ports.ts';
import { promptsByLocale } from '../../../locales/all/prompts.ts';
import type { Guardrail } from './interpreter.ts';

/** The tool that the workflow's suggestion uses too. */
const SUGGEST_TOOL = 'suggest';
const MOST_TOKENS = 200;
/** One call and no retries: the customer is waiting. */
const ATTEMPTS = 1;

const answerSchema = z.object({ item: z.string(), why: z.string().optional() });

/**
 * A model on Amazon Bedrock that chooses among what may be suggested: one Converse call with one forced tool, given the
 * customer's newest words, names of the menu, no prices and nobody's data. Trouble of any kind is an undefined answer.
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
      try {
        const { output } = await client.send(command, { abortSignal: signal });
        const use = output?.message?.content?.find((block) => block.toolUse)?.toolUse;
        const said = answerSchema.safeParse(use?.input);
        if (use?.name !== SUGGEST_TOOL || !said.success) return undefined;
        const { item, why } = said.data;
        return { item, ...(why !== undefined && { why }) };
      } catch (error) {
        const cause = error instanceof Error ? error.name : 'unknown';
        console.error(JSON.stringify({ event: 'modelUnavailable', cause }));
        return undefined;
      }
    },
  };
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
