import { placeOf } from './attach.ts';
import type { LineDraft } from './draft.ts';
import type { MenuFacts } from './menu-facts.ts';

const UNLIKELY = 2;

/** Gives the lines before what was said of all of them after it: "… with cheddar crust on both". */
export function spreadBack(
  facts: MenuFacts,
  lines: readonly LineDraft[],
): { lines: readonly LineDraft[]; cost: number } {
  let all = [...lines];
  let cost = 0;
  lines.forEach((line, from) => {
    for (const option of line.options) {
      if (option.reach === 0) continue;
      all = all.map((other, at) => {
        if (at >= from || at < from - option.reach) return other;
        const place = placeOf(facts, other, option.mention, {
          refused: option.amount === 'none',
          fresh: true,
          joiner: 'with',
          half: 'no',
          correcting: false,
        });
        cost += place?.cost ?? UNLIKELY;
        return place
          ? { ...other, options: [...other.options, { ...option, group: place.group, share: -1 }] }
          : other;
      });
    }
  });
  return { lines: all, cost };
}
