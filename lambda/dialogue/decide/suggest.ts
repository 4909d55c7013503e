import { allergensOf } from '../../domain/allergy.ts';
import { describeLine } from '../describe.ts';
import { money, say, type Saying } from '../phrases.ts';
import type { Suggestion } from '../suggestion.ts';
import type { Act } from '../acts.ts';
import { offer } from './ask-item.ts';
import { named } from './named.ts';
import { go, type Facts, type Step } from './step.ts';

/** The best of what may be suggested (`facts.suggestions`), which no other turn of this order has named. */
export function askSuggestion(
  step: Step,
  { wish }: Extract<Act, { kind: 'askSuggestion' }>,
  facts: Facts,
): Step {
  const { session } = step;
  const { draft, basket, profile } = session;
  const [best] = (facts.suggestions ?? []).filter(
    ({ line }) =>
      // What the same sentence has just said counts as well.
      !basket.some(({ item }) => item === line.item) &&
      !allergensOf(line, facts.book.menu).some((each) => profile.allergens?.includes(each)),
  );
  const wanted = { ...draft, ...(wish && { wish }) };
  if (!best)
    return go(step, [say(wanted.wish ? 'noSuggestionFits' : 'noSuggestion')], { draft: wanted });
  const suggested = go(
    step,
    [told(best, facts), ...(best.why ? [say('asIs', { text: best.why })] : [])],
    {
      draft: { ...wanted, suggested: [...(draft.suggested ?? []), best.line.item] },
    },
  );
  return offer(suggested, best.line);
}

/** The name as it is called where it is one, the count where it is for several. */
function told({ line, cents }: Suggestion, facts: Facts): Saying {
  const { book, locale } = facts;
  const price = money(cents);
  return line.quantity === 1
    ? say('suggestion', { name: named(line, facts), price })
    : say('suggestionOf', { line: describeLine(line, book.menu, locale), price });
}
