import type { Locale } from '../domain/locale.ts';
import type { Token } from './fold.ts';
import type { MarkedWord } from './mentions.ts';
import type { NameIndex } from './name-index.ts';
import { isGlue } from './name-index.ts';
import type { NearWord } from './near-words.ts';
import { PHRASE_BOOKS } from './phrase-book.ts';
import type { WordForms } from './word-forms.ts';

/** What marking needs of a menu and a language. */
export interface Marker {
  locale: Locale;
  index: NameIndex;
  forms: (word: string) => WordForms;
  near: (word: string) => NearWord[];
}

/** The ways in which a token may be a word of the menu: as it is, by another stem, or misspelt when nothing else fits. */
export function spell(marker: Marker, token: Token): MarkedWord {
  const { locale, index, near } = marker;
  const forms = marker.forms(token.word);
  const glue = isGlue(locale, token.word);
  const joins = PHRASE_BOOKS[locale].of(token.word).some((kind) => kind === 'of' || kind === 'on');
  const known =
    index.words.has(forms.close) || index.words.has(forms.wide) || index.words.has(forms.small);
  const plain = { close: forms.close, wide: forms.wide, small: forms.small, cost: 0 };
  if (known) return { token, forms, glue, joins, spellings: [plain] };
  if (glue || PHRASE_BOOKS[locale].of(token.word).length > 0)
    return { token, forms, glue, joins, spellings: [] };
  const stem = forms.others
    .flatMap((other) => [other, marker.forms(other).wide])
    .find((other) => index.words.has(other));
  if (stem !== undefined)
    return {
      token,
      forms,
      glue,
      joins,
      spellings: [{ ...marker.forms(stem), close: stem, cost: 0.02 }],
    };
  // Two letters are too few to be a misspelt word, but for a plural of three ("egs").
  const heard = token.word.length > 2 ? near(forms.close) : [];
  const found = heard.length > 0 || token.word.length < 4 ? heard : near(token.word);
  const spellings = found.slice(0, 3).map(({ word, cost }) => ({ ...marker.forms(word), cost }));
  return { token, forms, glue, joins, spellings };
}
