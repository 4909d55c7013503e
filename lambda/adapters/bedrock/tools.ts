import type { ToolConfiguration, ToolInputSchema } from '@aws-sdk/client-bedrock-runtime';
import * as z from 'zod';
import type { InterpretRequest } from '../../dialogue/interpretation.ts';
import {
  proposalOf,
  proposalSchemas,
  TOOL_NAMES,
  type Proposal,
} from '../../dialogue/model/proposal.ts';
import { promptsByLocale } from '../../../locales/all/prompts.ts';
import type { Shortlist } from './shortlist.ts';

type ToolsRequest = Pick<InterpretRequest, 'basket' | 'menu' | 'locale'>;

/**
 * The tools of a turn, one a kind of proposal, any of which must be used. Their schemas are those that the answer is
 * parsed by, with the ids of this turn as enums; the tools whose schemas never change stand first.
 */
export function toolsOf(
  { basket, menu, locale }: ToolsRequest,
  list: Shortlist,
): ToolConfiguration {
  const schemas = proposalSchemas({
    items: list.items.map(({ id }) => id),
    options: list.options.map(({ group, option }) => `${group}/${option.id}`),
    lines: basket.map(({ item }, at) => `${at + 1} ${item}`),
    categories: (menu.menu.categories ?? []).map(({ id }) => id),
  });
  const names = TOOL_NAMES.filter(
    (name) => basket.length > 0 || (name !== 'changeLine' && name !== 'removeLine'),
  );
  return {
    tools: names.map((name) => ({
      toolSpec: {
        name,
        description: promptsByLocale[locale].interpretTools[name],
        inputSchema: { json: jsonSchema(schemas[name]) },
      },
    })),
    toolChoice: { any: {} },
  };
}

function jsonSchema(schema: z.ZodType): NonNullable<ToolInputSchema['json']> {
  const { $schema, ...json } = z.toJSONSchema(schema, { io: 'input' });
  return json as NonNullable<ToolInputSchema['json']>;
}

/** More tool calls than these are not read. */
const MOST_CALLS = 10;

/**
 * What of an answer's content are proposals: tool calls, or a text that is nothing but a list of them as JSON, which is how a
 * model that was fine-tuned on text has learnt to say them. Whatever else a model says is not heard.
 */
export const proposalsIn = (content: readonly unknown[]): Proposal[] =>
  content
    .flatMap(callsIn)
    .slice(0, MOST_CALLS)
    .flatMap(({ name, input }) => proposalOf(name, input) ?? []);

const callSchema = z.object({ name: z.string(), input: z.unknown() });
const blockSchema = z.union([
  z.object({ toolUse: callSchema }).transform(({ toolUse }) => [toolUse]),
  z.object({ text: z.string() }).transform(({ text }) => callsOfText(text)),
]);

const callsIn = (block: unknown): z.infer<typeof callSchema>[] =>
  blockSchema.safeParse(block).data ?? [];

function callsOfText(text: string): z.infer<typeof callSchema>[] {
  if (!text.trimStart().startsWith('[')) return [];
  try {
    return z.array(callSchema).safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
}
