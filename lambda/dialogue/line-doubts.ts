import { safeFor } from '../domain/allergy.ts';
import { nameOf } from '../domain/menu-index.ts';
import type { Line } from '../domain/line.ts';
import { allergenName } from './words/allergens-in.ts';
import { describeUnitsOf } from './describe.ts';
import { say, series } from './phrases.ts';
import type { Facts } from './decide/step.ts';
import type { NextQuestion } from './question.ts';
import type { Session } from './session.ts';

/** What a customer agrees to about a line, so that it is not asked again while the line stays so. */
export const quantityMark = (line: Line): string => `quantity ${line.item} ${line.quantity}`;

export const allergyMark = (line: Line): string =>
  `allergy ${line.item} ${line.options.map((each) => `${each.option} ${each.amount}`).join(' ')}`;

/** The first thing about a line that has to be agreed to: its age limit, an
 * allergen in it, an absurd quantity. */
export function lineDoubt(session: Session, facts: Facts): NextQuestion | undefined {
  for (const [at, line] of session.basket.entries()) {
    const doubt =
      ageDoubt(line, at, session, facts) ??
      allergyDoubt(line, at, session, facts) ??
      quantityDoubt(line, at, session, facts);
    if (doubt) return doubt;
  }
  return undefined;
}

function ageDoubt(
  line: Line,
  at: number,
  { profile }: Session,
  { book, locale }: Facts,
): NextQuestion | undefined {
  const item = book.menu.item(line.item);
  if (item?.minimumAge === undefined || profile.ofAge === true) return undefined;
  const values = { name: nameOf(item, locale), age: item.minimumAge };
  return { question: say('askAge', values), pending: { kind: 'age', line: at } };
}

function allergyDoubt(
  line: Line,
  at: number,
  { draft, profile }: Session,
  { book, locale }: Facts,
): NextQuestion | undefined {
  const { contains } = safeFor(line, profile.allergens ?? [], book.menu);
  const item = book.menu.item(line.item);
  if (!item || contains.length === 0 || draft.agreed?.includes(allergyMark(line)) === true)
    return undefined;
  const allergens = series(contains.map((each) => allergenName(each, locale)));
  const values = { name: nameOf(item, locale), allergens };
  return { question: say('askAllergyLine', values), pending: { kind: 'allergy', line: at } };
}

function quantityDoubt(
  line: Line,
  at: number,
  { draft }: Session,
  { book, locale }: Facts,
): NextQuestion | undefined {
  const item = book.menu.item(line.item);
  const counted = (item?.unit ?? 'each') === 'each';
  if (!item || !counted || line.quantity <= book.shop.limits.quantity) return undefined;
  if (draft.agreed?.includes(quantityMark(line)) === true) return undefined;
  const lines = describeUnitsOf(line, book.menu, locale);
  return { question: say('askQuantity', { line: lines }), pending: { kind: 'quantity', line: at } };
}
