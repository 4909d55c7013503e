import type { Locale } from '../domain/locale.ts';
import { nameOf, type MenuIndex } from '../domain/menu-index.ts';
import { fold, tokenize } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { categoryNamed } from './category-asked.ts';
import { groupNamed } from './question-in.ts';
import type { Session } from './session.ts';
import { plural } from './words/noun.ts';

/** "O que tem de bebidas", "o que tem de sobremesa": the category named by a word of it, if one is. */
export function askMenuIn(words: string, session: Session, index: MenuIndex, locale: Locale): Act {
  const { menu } = index;
  const said = tokenize(words).flatMap(({ word }) => [word, plural(word, locale)]);
  const category =
    menu.categories?.find(({ id }) => id === categoryNamed(fold(words), index, locale)) ??
    menu.categories?.find((each) =>
      tokenize(nameOf(each, locale)).some(({ word }) => word.length > 3 && said.includes(word)),
    );
  const group = category ? undefined : groupNamed(words, undefined, session, index, locale);
  return {
    kind: 'askMenu',
    ...(category && { category: category.id }),
    ...(group && { group: group.id }),
  };
}
