import * as z from 'zod';

/** A chat completion as a Converse response. */

const responseSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.string().nullish(),
          tool_calls: z
            .array(
              z.object({
                id: z.string().nullish(),
                function: z.object({ name: z.string(), arguments: z.string() }),
              }),
            )
            .nullish(),
        }),
      }),
    )
    .min(1),
  usage: z
    .object({ prompt_tokens: z.number().default(0), completion_tokens: z.number().default(0) })
    .nullish(),
});

/**
 * Arguments that are not JSON are no tool use: Bedrock has parsed them by the time it answers, and says so where it
 * could not.
 * @throws ZodError, SyntaxError for what is no chat completion
 */
export function fromOpenai(body: string, latencyMs: number): object {
  const { choices, usage } = responseSchema.parse(JSON.parse(body));
  const [choice] = choices;
  const { content = null, tool_calls } = choice?.message ?? {};
  const calls = tool_calls ?? [];
  const uses = calls.flatMap(({ id, function: called }) => {
    const input = jsonIn(called.arguments);
    const toolUseId = id ?? `tooluse_${crypto.randomUUID()}`;
    return input === undefined ? [] : [{ toolUse: { toolUseId, name: called.name, input } }];
  });
  const inputTokens = usage?.prompt_tokens ?? 0;
  const outputTokens = usage?.completion_tokens ?? 0;
  return {
    output: {
      message: {
        role: 'assistant',
        content: [...(content === null || content === '' ? [] : [{ text: content }]), ...uses],
      },
    },
    stopReason:
      uses.length < calls.length
        ? 'malformed_tool_use'
        : uses.length > 0
          ? 'tool_use'
          : (STOP_REASONS[choice?.finish_reason ?? ''] ?? 'end_turn'),
    usage: { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens },
    metrics: { latencyMs },
  };
}

const STOP_REASONS: Readonly<Record<string, string>> = {
  length: 'max_tokens',
  content_filter: 'content_filtered',
};

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    return undefined;
  }
}
