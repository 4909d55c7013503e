import { nameOf } from '../domain/menu-index.ts';
import type { Facts } from './decide/step.ts';
import { say, type Value } from './phrases.ts';
import type { Pending } from './session.ts';

/** What an ear keeps of a list. */
export const TOLD = 5;

/** One more is told rather than spoken of. */
export const isLong = (names: readonly unknown[]): boolean => names.length > TOLD + 1;

/** The first of a long list, with how many more there are. */
export const firstOf = (names: readonly Value[], most = TOLD): Value[] =>
  names.length > most + 1
    ? [...names.slice(0, most), say('andMore', { count: names.length - most })]
    : [...names];

/** What an open question did not name of its choices. */
export function restOf(pending: Pending, facts: Facts): string[] {
  const names = choicesOf(pending, facts);
  return isLong(names) ? names.slice(TOLD) : [];
}

/** The choices of a question, by name. */
export function choicesOf(pending: Pending, { book, locale }: Facts): string[] {
  if (pending.kind === 'option')
    return (book.menu.group(pending.group)?.options ?? [])
      .filter(({ available }) => available !== false)
      .map((option) => nameOf(option, locale));
  if (pending.kind !== 'which') return [];
  return pending.candidates.flatMap((id) => {
    const named =
      book.menu.item(id) ??
      book.menu.menu.groups.flatMap((group) => group.options).find((option) => option.id === id);
    return named ? [nameOf(named, locale)] : [];
  });
}
