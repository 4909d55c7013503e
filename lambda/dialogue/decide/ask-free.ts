import { safeFor, type Allergen } from '../../domain/allergy.ts';
import { nameOf } from '../../domain/menu-index.ts';
import { say, series } from '../phrases.ts';
import { firstOf, TOLD } from '../told-in-part.ts';
import { allergenName } from '../words/allergens-in.ts';
import { go, type Facts, type Step } from './step.ts';

/** As many as are read at a glance. */
const MOST = 8;

/** "O que tem sem glúten?": what the menu declares none of them in; a question, so nobody's allergy. */
export function askFree(step: Step, allergens: readonly Allergen[], facts: Facts): Step {
  const { book, locale } = facts;
  const names = book.menu.menu.items
    .filter((item) => item.available !== false && item.minimumAge === undefined)
    .filter(({ id }) => safeFor({ item: id, quantity: 1, options: [] }, allergens, book.menu).safe)
    .map((item) => nameOf(item, locale));
  const without = series(
    allergens.map((each) => allergenName(each, locale)),
    'or',
  );
  return go(step, [
    names.length === 0
      ? say('freeOfNone', { allergens: without })
      : say('freeOf', {
          allergens: without,
          names: series(firstOf(names, facts.byVoice ? TOLD : MOST), 'comma'),
        }),
  ]);
}
