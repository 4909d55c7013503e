import * as z from 'zod';
import { ALLERGENS } from '../../domain/allergy.ts';
import {
  LONGEST_QUESTION,
  MOST_GRAMS,
  MOST_LINES,
  MOST_OPTIONS,
  MOST_UNITS,
} from './proposal-limits.ts';

/**
 * What a model may propose. One schema makes both what it is told of a tool (`z.toJSONSchema`, with the ids of this
 * turn as enums) and what its answer is parsed by. What is not here a model cannot say: no price, coupon, tip, payment,
 * address or name, no yes, no order placed or cancelled, no word to the kitchen.
 */

/** What can be answered from what the shop declares. `unknown`: a question about the shop that none of them answers. */
const TOPICS = [
  'hours',
  'areas',
  'where',
  'menu',
  'price',
  'contents',
  'have',
  'total',
  'status',
  'suggestion',
  'help',
  'unknown',
] as const;

/** The ids that may be pointed at in a turn; any where they are not given, for parsing. */
export interface Ids {
  items: readonly string[];
  /** `group/option`. */
  options: readonly string[];
  /** `place item`, from 1: "2 pizza". */
  lines: readonly string[];
  categories: readonly string[];
}

const oneOf = (ids: readonly string[] | undefined): z.ZodType<string> =>
  ids && ids.length > 0 ? z.enum(ids as [string, ...string[]]) : z.string().max(140);

export const proposalSchemas = (ids?: Ids) => {
  const item = oneOf(ids?.items);
  const options = z
    .array(
      z.object({
        option: oneOf(ids?.options),
        amount: z.enum(['none', 'light', 'regular', 'extra']).optional(),
      }),
    )
    .max(MOST_OPTIONS);
  const line = oneOf(ids?.lines);
  const quantity = z.int().min(1).max(MOST_GRAMS);
  return {
    addLines: z.object({
      lines: z
        .array(z.object({ item, quantity: quantity.optional(), options: options.optional() }))
        .min(1)
        .max(MOST_LINES),
    }),
    changeLine: z.object({
      line,
      quantity: quantity.optional(),
      options: options.optional(),
      insteadItem: item.optional(),
    }),
    removeLine: z.object({ line, units: z.int().min(1).max(MOST_UNITS).optional() }),
    giveAllergy: z.object({ allergens: z.array(z.enum(ALLERGENS)).min(1) }),
    checkOut: z.object({}),
    human: z.object({}),
    answer: z.object({
      about: z.enum(TOPICS),
      item: item.optional(),
      category: oneOf(ids?.categories).optional(),
      allergens: z.array(z.enum(ALLERGENS)).optional(),
    }),
    clarify: z.object({
      question: z.string().max(LONGEST_QUESTION),
      items: z.array(item).max(4).optional(),
    }),
    outOfScope: z.object({ why: z.enum(['other', 'abuse']) }),
  };
};

type Schemas = ReturnType<typeof proposalSchemas>;

export type ToolName = keyof Schemas;

/** A tool without parameters adds nothing to its name. */
type InputOf<Schema extends z.ZodType> =
  z.infer<Schema> extends Record<string, never> ? unknown : z.infer<Schema>;

export type Proposal = {
  [Name in ToolName]: { kind: Name } & InputOf<Schemas[Name]>;
}[ToolName];

export type ProposalOf<Kind extends ToolName> = Extract<Proposal, { kind: Kind }>;

export const TOOL_NAMES = [
  'checkOut',
  'human',
  'giveAllergy',
  'outOfScope',
  'answer',
  'clarify',
  'addLines',
  'changeLine',
  'removeLine',
] as const satisfies readonly ToolName[];

const parsers = proposalSchemas();

/** A tool's input as a proposal; undefined for a tool that there is not, or an input that is none of it. */
export function proposalOf(name: string, input: unknown): Proposal | undefined {
  if (!(TOOL_NAMES as readonly string[]).includes(name)) return undefined;
  const kind = name as ToolName;
  const parsed = parsers[kind].safeParse(input);
  return parsed.success ? ({ kind, ...parsed.data } as Proposal) : undefined;
}
