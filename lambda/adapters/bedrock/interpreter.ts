import { performance } from 'node:perf_hooks';
import {
  BedrockRuntimeClient,
  ConverseCommand,
  type ConverseCommandOutput,
} from '@aws-sdk/client-bedrock-runtime';
import type { Interpretation, ModelUsage } from '../../dialogue/interpretation.ts';
import type { Interpreter } from '../../ports.ts';
import { examplesFor, itemsOf } from './examples.ts';
import { MOST_OUTPUT_TOKENS } from './prices.ts';
import { context, instructions } from './prompt.ts';
import { shortlist } from './shortlist.ts';
import { proposalsIn, toolsOf } from './tools.ts';
import { usageOf } from './usage.ts';

/** One call a turn and no retries: the customer is waiting, and the rules have an answer of their own. */
const ATTEMPTS = 1;

/** What looks at the customer's words before the model does. */
export interface Guardrail {
  id: string;
  version: string;
}

/**
 * A model on Amazon Bedrock that proposes what a free sentence means: one Converse call with a forced choice of tools.
 * It is told a shortlist of names, the shop's examples, the basket, the last turns and the newest words, no prices and nobody's data.
 * The guardrail sees the newest words alone. It does not see tool inputs, whoever sends them (Bedrock's user guide,
 * "Include a guardrail with the Converse API"): what the model says is checked by us (dialogue/model/).
 */
export function bedrockInterpreter(
  modelId: string,
  guardrail?: Guardrail,
  client = new BedrockRuntimeClient({ maxAttempts: ATTEMPTS }),
): Interpreter {
  return {
    async interpret({ signal, ...request }) {
      const { words, basket, menu, locale } = request;
      const examples = examplesFor(words, request.examples, menu);
      const list = shortlist(words, basket, menu, locale, itemsOf(examples));
      const command = new ConverseCommand({
        modelId,
        system: [{ text: instructions(locale) }],
        messages: [
          {
            role: 'user',
            content: [
              { text: context(request, list, examples) },
              // Where a part is marked to be guarded, the rest is not: the words alone, not the shop's own menu.
              guardrail ? { guardContent: { text: { text: words } } } : { text: words },
            ],
          },
        ],
        ...(guardrail && {
          guardrailConfig: {
            guardrailIdentifier: guardrail.id,
            guardrailVersion: guardrail.version,
          },
        }),
        inferenceConfig: { maxTokens: MOST_OUTPUT_TOKENS, temperature: 0 },
        toolConfig: toolsOf(request, list),
      });
      const from = performance.now();
      try {
        const output = await client.send(command, { abortSignal: signal });
        return interpretationOf(output, usageOf(modelId, output, performance.now() - from));
      } catch (error) {
        if (signal.aborted) return { kind: 'late' };
        const cause = error instanceof Error ? error.name : 'unknown';
        console.error(JSON.stringify({ event: 'modelUnavailable', cause }));
        return { kind: 'none', why: 'failed' };
      }
    },
  };
}

function interpretationOf(
  { output, stopReason }: ConverseCommandOutput,
  usage: ModelUsage,
): Interpretation {
  const proposals = proposalsIn(output?.message?.content ?? []);
  if (proposals.length > 0) return { kind: 'proposed', proposals, usage };
  if (stopReason === 'guardrail_intervened') return { kind: 'blocked', usage };
  console.error(JSON.stringify({ event: 'modelMadeNoSense', stopReason }));
  return { kind: 'proposed', proposals: [], usage };
}
