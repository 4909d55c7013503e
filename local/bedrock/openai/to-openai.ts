import * as z from 'zod';

/** A Converse request as a request for chat completions (https://platform.openai.com/docs/api-reference/chat/create). */

const toolUse = z.object({ toolUseId: z.string(), name: z.string(), input: z.unknown() });

const block = z.object({
  text: z.string().optional(),
  guardContent: z.object({ text: z.object({ text: z.string() }).optional() }).optional(),
  toolUse: toolUse.optional(),
  toolResult: z
    .object({
      toolUseId: z.string(),
      content: z.array(z.object({ text: z.string().optional(), json: z.unknown().optional() })),
    })
    .optional(),
});

const requestSchema = z.object({
  system: z.array(z.object({ text: z.string().optional() })).default([]),
  messages: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.array(block) })),
  inferenceConfig: z
    .object({
      maxTokens: z.number().optional(),
      temperature: z.number().optional(),
      topP: z.number().optional(),
      stopSequences: z.array(z.string()).optional(),
    })
    .default({}),
  toolConfig: z
    .object({
      tools: z.array(
        z.object({
          toolSpec: z
            .object({
              name: z.string(),
              description: z.string().optional(),
              inputSchema: z.object({ json: z.unknown() }),
            })
            .optional(),
        }),
      ),
      toolChoice: z
        .union([
          z.object({ any: z.object({}) }),
          z.object({ auto: z.object({}) }),
          z.object({ tool: z.object({ name: z.string() }) }),
        ])
        .optional(),
    })
    .optional(),
});

type Request = z.infer<typeof requestSchema>;
type Message = Request['messages'][number];
type Choice = NonNullable<Request['toolConfig']>['toolChoice'];

/** @throws ZodError for what is no Converse request */
export function toOpenai(body: string, model: string): object {
  const { system, messages, inferenceConfig, toolConfig } = requestSchema.parse(JSON.parse(body));
  const { maxTokens, temperature, topP, stopSequences } = inferenceConfig;
  const instructions = system.flatMap(({ text }) => text ?? []).join('\n\n');
  return {
    model,
    messages: [
      ...(instructions === '' ? [] : [{ role: 'system', content: instructions }]),
      ...messages.flatMap(messagesOf),
    ],
    ...(maxTokens !== undefined && { max_tokens: maxTokens }),
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { top_p: topP }),
    ...(stopSequences && { stop: stopSequences }),
    ...(toolConfig && {
      tools: toolConfig.tools.flatMap(({ toolSpec }) =>
        toolSpec
          ? [
              {
                type: 'function',
                function: {
                  name: toolSpec.name,
                  ...(toolSpec.description !== undefined && { description: toolSpec.description }),
                  parameters: toolSpec.inputSchema.json,
                },
              },
            ]
          : [],
      ),
      tool_choice: choiceOf(toolConfig.toolChoice),
    }),
  };
}

function choiceOf(choice: Choice): string | object {
  if (!choice || 'auto' in choice) return 'auto';
  return 'any' in choice ? 'required' : { type: 'function', function: { name: choice.tool.name } };
}

function messagesOf({ role, content }: Message): object[] {
  const text = content
    .flatMap((each) => each.text ?? each.guardContent?.text?.text ?? [])
    .join('\n\n');
  const results = content.flatMap(({ toolResult }) =>
    toolResult
      ? [
          {
            role: 'tool',
            tool_call_id: toolResult.toolUseId,
            content: toolResult.content
              .map((each) => each.text ?? JSON.stringify(each.json))
              .join('\n'),
          },
        ]
      : [],
  );
  const calls = content.flatMap((each) =>
    each.toolUse
      ? [
          {
            id: each.toolUse.toolUseId,
            type: 'function',
            function: { name: each.toolUse.name, arguments: JSON.stringify(each.toolUse.input) },
          },
        ]
      : [],
  );
  const said = text !== '' || calls.length > 0;
  return [
    ...results,
    ...(said ? [{ role, content: text, ...(calls.length > 0 && { tool_calls: calls }) }] : []),
  ];
}
