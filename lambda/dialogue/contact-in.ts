import type { Locale } from '../domain/locale.ts';
import type { Act } from './acts.ts';
import { newsChoiceIn } from './news-choice.ts';
import { emailIn, givesEmail } from './words/email-in.ts';

/** How the customer is to be told of orders: an e-mail address, or a wish to be told, or not, by something. */
export function contactIn(words: string, locale: Locale): Act | undefined {
  const choice = newsChoiceIn(words, locale);
  if (choice) return { kind: 'chooseNews', choice };
  const email = emailIn(words, locale);
  if (email !== undefined) return { kind: 'giveEmail', email };
  return givesEmail(words, locale) ? { kind: 'giveEmail' } : undefined;
}
