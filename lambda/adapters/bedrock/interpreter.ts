import {
  BedrockRuntimeClient,
  ConverseCommand,
  type ToolInputSchema,
} from '@aws-sdk/client-bedrock-runtime';
import type { Interpreter } from '../../ports.ts';
import { ACTS_TOOL, actsToolSchema, interpretationOf } from './acts-tool.ts';
import { systemPrompt } from './prompts.ts';
import { shortlist } from './shortlist.ts';

const MOST_TOKENS = 600;

/** One call a turn and no retries: the customer is waiting, and the rules have an answer of their own. */
const ATTEMPTS = 1;

/** What looks at the customer's words before the model does, and at its answer after. */
export interface Guardrail {
  id: string;
  version: string;
}

/**
 * A model on Amazon Bedrock that proposes what a free sentence orders: one Converse call with one forced
 * tool. It is given the newest words and a shortlist, no prices and nobody's data; trouble of any kind, a
 * guardrail that steps in included, is an undefined answer, and the assistant goes on without it.
 */
export function bedrockInterpreter(modelId: string, guardrail?: Guardrail): Interpreter {
  const client = new BedrockRuntimeClient({ maxAttempts: ATTEMPTS });
  return {
    async interpret({ words, locale, menu, signal }) {
      const items = shortlist(words, menu, locale);
      const command = new ConverseCommand({
        modelId,
        system: [{ text: systemPrompt(items, menu, locale) }],
        messages: [
          {
            role: 'user',
            // Where a part is marked to be guarded, the rest is not: the words alone, not the shop's own menu.
            content: [guardrail ? { guardContent: { text: { text: words } } } : { text: words }],
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
                name: ACTS_TOOL,
                description: 'What the customer ordered.',
                inputSchema: {
                  json: actsToolSchema(items) satisfies ToolInputSchema.JsonMember['json'],
                },
              },
            },
          ],
          toolChoice: { tool: { name: ACTS_TOOL } },
        },
      });
      try {
        const { output } = await client.send(command, { abortSignal: signal });
        const use = output?.message?.content?.find((block) => block.toolUse)?.toolUse;
        return use?.name === ACTS_TOOL ? interpretationOf(use.input, menu) : undefined;
      } catch (error) {
        const cause = error instanceof Error ? error.name : 'unknown';
        console.error(JSON.stringify({ event: 'modelUnavailable', cause }));
        return undefined;
      }
    },
  };
}
