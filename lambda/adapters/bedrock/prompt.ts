import { promptsByLocale } from '../../../locales/all/prompts.ts';
import type { InterpretRequest } from '../../dialogue/interpretation.ts';
import type { Line } from '../../domain/line.ts';
import type { Locale } from '../../domain/locale.ts';
import type { MenuIndex } from '../../domain/menu-index.ts';
import type { Example } from '../../domain/shop.ts';
import { exampleSaid } from './examples.ts';
import type { Shortlist } from './shortlist.ts';

/** The same for every turn of a language: what does not change goes first, where it can be cached. */
export const instructions = (locale: Locale): string =>
  promptsByLocale[locale].interpret.join('\n\n');

/** However much a menu has to say, this much of it is told (about 4,000 tokens). */
const MOST_CHARACTERS = 12_000;
const TURNS_TOLD = 3;

/** What the sentence is said about: the shortlist, one line an item, examples, the basket, and the last turns. */
export function context(
  { menu, locale, basket, before }: Omit<InterpretRequest, 'words' | 'signal' | 'examples'>,
  list: Shortlist,
  examples: readonly Example[],
): string {
  const {
    list: listed,
    examples: likeThese,
    basket: soFar,
    nothing,
    before: talk,
    ...who
  } = promptsByLocale[locale].interpretParts;
  const lines = basket.map((line, at) => `${at + 1} ${line.item}${told(line)}`);
  const said = before
    .slice(-TURNS_TOLD)
    .flatMap(({ customer, shop }) => [`${who.customer} ${customer}`, `${who.shop} ${shop}`]);
  return [
    listed,
    list.items
      .map(
        (item) =>
          `- ${item.id}: ${names(item, locale)}${optionsOf(item.groups, list, menu, locale)}`,
      )
      .join('\n')
      .slice(0, MOST_CHARACTERS),
    ...(examples.length > 0 ? [likeThese, ...examples.map(exampleSaid)] : []),
    soFar,
    lines.length > 0 ? lines.join('\n') : nothing,
    ...(said.length > 0 ? [talk, ...said] : []),
    who.words,
  ].join('\n');
}

const told = ({ quantity, options }: Line): string => {
  const said = options.map(({ group, option, amount }) => `${group}/${option} ${amount}`);
  return ` x${quantity}${said.length > 0 ? ` (${said.join(', ')})` : ''}`;
};

function optionsOf(
  groups: readonly string[] = [],
  { options }: Shortlist,
  menu: MenuIndex,
  locale: Locale,
): string {
  const shown = groups.flatMap((id) => {
    const of = options.filter(({ group }) => group === id);
    const named = of.map(({ option }) => `${option.id} = ${names(option, locale)}`);
    return of.length > 0 && menu.group(id) ? [`${id}: ${named.join(', ')}`] : [];
  });
  return shown.length > 0 ? ` (${shown.join('; ')})` : '';
}

function names(
  named: { name: Record<string, string>; aliases?: Record<string, string[]> | undefined },
  locale: Locale,
): string {
  const all = [
    named.name[locale] ?? Object.values(named.name)[0],
    ...(named.aliases?.[locale] ?? []),
  ];
  return all
    .filter((name) => name !== undefined)
    .map((name) => name.replace(/\s+/gu, ' '))
    .join(' / ');
}
