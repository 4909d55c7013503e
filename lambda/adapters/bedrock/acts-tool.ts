import * as z from 'zod';
import type { Interpretation } from '../../dialogue/interpretation.ts';
import type { Line } from '../../domain/line.ts';
import type { MenuIndex } from '../../domain/menu-index.ts';
import type { MenuItem } from '../../domain/menu.ts';

export const ACTS_TOOL = 'acts';

const lineSchema = z.object({
  kind: z.literal('addLine'),
  item: z.string(),
  quantity: z.int().min(1).max(100).default(1),
  options: z
    .array(
      z.object({
        group: z.string(),
        option: z.string(),
        amount: z.enum(['none', 'light', 'regular', 'extra']).default('regular'),
      }),
    )
    .max(20)
    .default([]),
});

const answerSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('acts'), acts: z.array(lineSchema).min(1).max(20) }),
  z.object({ outcome: z.literal('clarify') }),
  z.object({ outcome: z.literal('outOfScope') }),
]);

/** The one tool a model must use: its items are an enum of the shortlist, so that it can only point at what is there. */
export const actsToolSchema = (items: readonly MenuItem[]) => ({
  type: 'object',
  required: ['outcome'],
  properties: {
    outcome: { type: 'string', enum: ['acts', 'clarify', 'outOfScope'] },
    acts: {
      type: 'array',
      items: {
        type: 'object',
        required: ['kind', 'item', 'quantity'],
        properties: {
          kind: { type: 'string', enum: ['addLine'] },
          item: { type: 'string', enum: items.map((item) => item.id) },
          quantity: { type: 'integer', minimum: 1, maximum: 100 },
          options: {
            type: 'array',
            items: {
              type: 'object',
              required: ['group', 'option'],
              properties: {
                group: { type: 'string' },
                option: { type: 'string' },
                amount: { type: 'string', enum: ['none', 'light', 'regular', 'extra'] },
              },
            },
          },
        },
      },
    },
  },
});

/** A tool input as an interpretation. An unknown item, or an option its item does not take, makes all of it doubtful. */
export function interpretationOf(input: unknown, menu: MenuIndex): Interpretation {
  const parsed = answerSchema.safeParse(input);
  if (!parsed.success) return { outcome: 'clarify' };
  if (parsed.data.outcome !== 'acts') return { outcome: parsed.data.outcome };
  const lines = parsed.data.acts.map(({ item, quantity, options }): Line => ({
    item,
    quantity,
    options,
  }));
  return lines.every((line) => fits(line, menu))
    ? { outcome: 'acts', lines }
    : { outcome: 'clarify' };
}

function fits(line: Line, menu: MenuIndex): boolean {
  const item = menu.item(line.item);
  if (!item) return false;
  const known = line.options.every(
    ({ group, option }) =>
      item.groups?.includes(group) === true && menu.option(group, option) !== undefined,
  );
  const within = menu.groupsOf(item).every((group) => {
    const chosen = line.options.filter((each) => each.group === group.id && each.amount !== 'none');
    return chosen.length <= group.max;
  });
  return known && within;
}
