import fc from 'fast-check';
import type { Line, LineOption } from '../../lambda/domain/line.ts';
import { cantina } from '../support/ports-in-memory.ts';

const { menu } = cantina.menu;

/** A line as reader or model may propose it: choices made, left out or too many to be ignored. */
export const line: fc.Arbitrary<Line> = fc
  .record({
    item: fc.constantFrom(...menu.items),
    quantity: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constant(50)),
    picks: fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
    amount: fc.constantFrom('regular' as const, 'none' as const, 'extra' as const),
  })
  .map(({ item, quantity, picks, amount }) => {
    const groups = (item.groups ?? []).flatMap((id) => cantina.menu.group(id) ?? []);
    const options = groups.flatMap((group, at): LineOption[] => {
      const pick = picks[at] ?? 0;
      const option = group.options[pick % group.options.length];
      if (!option || pick % 5 === 0) return [];
      const required = group.min > 0;
      return [{ group: group.id, option: option.id, amount: required ? 'regular' : amount }];
    });
    return { item: item.id, quantity: item.unit === 'g' ? quantity * 100 : quantity, options };
  });

/** A line with as much said of it as its item takes. */
export const richLine: fc.Arbitrary<Line> = fc
  .record({ item: fc.constantFrom(...menu.items), without: fc.boolean() })
  .map(({ item, without }) => ({
    item: item.id,
    quantity: item.unit === 'g' ? 500 : 2,
    options: (item.groups ?? [])
      .flatMap((id) => cantina.menu.group(id) ?? [])
      .flatMap((group): LineOption[] =>
        group.options.slice(0, group.max).map((option) => ({
          group: group.id,
          option: option.id,
          amount: group.min > 0 ? 'regular' : without ? 'none' : 'extra',
        })),
      ),
    note: 'cortada em oito, bem passada',
  }));
