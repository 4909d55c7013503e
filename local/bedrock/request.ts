import * as z from 'zod';

/** A Converse request, as far as rules can answer one. */

const contentBlock = z.looseObject({
  text: z.string().min(1).optional(),
  guardContent: z.looseObject({ text: z.looseObject({ text: z.string() }).optional() }).optional(),
});

const tool = z.looseObject({
  toolSpec: z
    .looseObject({
      name: z
        .string()
        .regex(/^[a-zA-Z0-9_-]{1,64}$/, 'a tool name is 1 to 64 letters, digits, _ or -'),
      inputSchema: z.looseObject({ json: z.record(z.string(), z.unknown()) }),
    })
    .optional(),
});

const toolChoice = z.union([
  z.object({ tool: z.object({ name: z.string() }) }),
  z.object({ any: z.object({}) }),
  z.object({ auto: z.object({}) }),
]);

const schema = z.looseObject({
  messages: z
    .array(
      z.looseObject({
        role: z.enum(['user', 'assistant']),
        content: z.array(contentBlock).min(1),
      }),
    )
    .min(1, 'A conversation must start with a user message.'),
  system: z.array(contentBlock).optional(),
  inferenceConfig: z
    .looseObject({
      maxTokens: z.int().min(1).optional(),
      temperature: z.number().min(0).max(1).optional(),
      topP: z.number().min(0).max(1).optional(),
    })
    .optional(),
  toolConfig: z
    .looseObject({ tools: z.array(tool).min(1), toolChoice: toolChoice.optional() })
    .optional(),
});

export interface Tool {
  name: string;
  inputSchema: Record<string, unknown>;
}

export interface ConverseRequest {
  /** All that is told before the words: the system's texts and the user's, but the last. */
  told: string;
  /** The newest thing the user said. */
  words: string;
  /** The tools of which one must be used, where one must. */
  tools: Tool[];
}

/** What the service answers to a request it does not take. */
export class ValidationException extends Error {
  override name = 'ValidationException';
}

/** @throws ValidationException */
export function parseConverse(body: string): ConverseRequest {
  const parsed = schema.safeParse(json(body));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ValidationException(`${issue?.path.join('.') ?? 'request'}: ${issue?.message ?? ''}`);
  }
  const { messages, system = [], toolConfig } = parsed.data;
  const [first] = messages;
  const last = messages.at(-1);
  if (first?.role !== 'user')
    throw new ValidationException('A conversation must start with a user message.');
  if (last?.role !== 'user')
    throw new ValidationException('A conversation must end with a user message.');
  const texts = (blocks: readonly z.infer<typeof contentBlock>[]) =>
    blocks.flatMap((block) => block.text ?? block.guardContent?.text?.text ?? []);
  const said = texts(last.content);
  return {
    told: [...texts(system), ...said.slice(0, -1)].join('\n'),
    words: said.at(-1) ?? '',
    tools: forced(toolConfig),
  };
}

function forced(config: z.infer<typeof schema>['toolConfig']): Tool[] {
  const { tools = [], toolChoice: choice } = config ?? {};
  const specs = tools.flatMap(({ toolSpec }) =>
    toolSpec ? [{ name: toolSpec.name, inputSchema: toolSpec.inputSchema.json }] : [],
  );
  if (!choice || 'auto' in choice) return [];
  if ('any' in choice && specs.length > 0) return specs;
  const chosen = 'tool' in choice ? specs.filter(({ name }) => name === choice.tool.name) : [];
  if (chosen.length > 0) return chosen;
  const names = specs.map(({ name }) => name).join(', ');
  throw new ValidationException(
    `toolConfig.toolChoice: it must name one of the tools (${names || 'there are none'}).`,
  );
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new ValidationException('The request body is not valid JSON.', { cause: error });
  }
}
