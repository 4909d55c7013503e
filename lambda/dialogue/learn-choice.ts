import { contactByLocale } from '../../locales/all/contact.ts';
import type { Locale } from '../domain/locale.ts';
import { comparable } from './cues.ts';

/** Whether the shop may learn from what a customer says, where a whole sentence is about that. */
export function learnChoiceIn(words: string, locale: Locale): boolean | undefined {
  const said = comparable(words, locale).join(' ');
  const { allow, refuse } = contactByLocale[locale].learn;
  const isOne = (sentences: readonly string[]) =>
    sentences.some((each) => comparable(each, locale).join(' ') === said);
  if (isOne(refuse)) return false;
  return isOne(allow) ? true : undefined;
}
