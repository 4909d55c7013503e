import { missingChoice } from '../choices.ts';
import type { Line } from '../line.ts';
import type { MenuIndex } from '../menu-index.ts';
import type { MenuItem } from '../menu.ts';

/** Of an item that can be had in more ways than these, the first in the menu's order are looked at. */
const MOST_WAYS = 200;

/**
 * The ways in which one of an item can be had without a question: each choice that it needs, chosen from what is on
 * sale, in the menu's order. What is sold by weight is none of them: nobody knows how much.
 */
export function wholeLines(item: MenuItem, menu: MenuIndex): Line[] {
  if (item.unit === 'g' || item.unit === 'ml') return [];
  const whole: Line[] = [];
  const open: Line[] = [{ item: item.id, quantity: 1, options: [] }];
  for (let line = open.shift(); line && whole.length < MOST_WAYS; line = open.shift()) {
    const group = missingChoice(line, menu);
    if (!group) whole.push(line);
    else
      for (const { id, available } of group.options)
        if (available !== false && !line.options.some((each) => each.option === id))
          open.push({
            ...line,
            options: [...line.options, { group: group.id, option: id, amount: 'regular' }],
          });
  }
  return whole;
}
