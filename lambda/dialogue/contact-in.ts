import type { Locale } from '../domain/locale.ts';
import type { Act } from './acts.ts';
import { learnChoiceIn } from './learn-choice.ts';
import { newsChoiceIn } from './news-choice.ts';
import { emailIn, givesEmail } from './words/email-in.ts';

/** How the customer is to be told of orders: an e-mail address, a wish to be told, or not, by something, or
 * whether the shop may learn from what they say. */
export function contactIn(words: string, locale: Locale): Act | undefined {
  const choice = newsChoiceIn(words, locale);
  if (choice) return { kind: 'chooseNews', choice };
  const may = learnChoiceIn(words, locale);
  if (may !== undefined) return { kind: 'letLearn', may };
  const email = emailIn(words, locale);
  if (email !== undefined) return { kind: 'giveEmail', email };
  return givesEmail(words, locale) ? { kind: 'giveEmail' } : undefined;
}
