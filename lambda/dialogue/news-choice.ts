import { contactByLocale } from '../../locales/all/contact.ts';
import type { Locale } from '../domain/locale.ts';
import type { OutwardChannel } from '../domain/message.ts';
import { fold } from '../reader/fold.ts';
import { comparable } from './cues.ts';
import { writtenOut } from './words/plain-words.ts';

/** What a customer wants, or no longer wants, to be told by. */
export interface NewsChoice {
  channels: readonly OutwardChannel[];
  wanted: boolean;
}

const CHANNELS = ['sms', 'email', 'alexa', 'all'] as const;

const OUTWARD: readonly OutwardChannel[] = ['sms', 'email', 'alexa'];

const spelt = (list: readonly string[], locale: Locale): string[] =>
  list.map((each) => writtenOut(fold(each), locale).join(' '));

const sentences = new Map<Locale, ReadonlyMap<string, NewsChoice>>();

/** Every sentence that chooses, made when first needed: an opening, and what to be told by. */
function sentencesOf(locale: Locale): ReadonlyMap<string, NewsChoice> {
  const known = sentences.get(locale);
  if (known) return known;
  const { channels, stop, want } = contactByLocale[locale];
  const openings = [
    ...spelt(stop, locale).map((opening) => ({ opening, wanted: false })),
    ...spelt(want, locale).map((opening) => ({ opening, wanted: true })),
  ];
  const made = new Map<string, NewsChoice>();
  for (const channel of CHANNELS)
    for (const name of spelt(channels[channel], locale))
      for (const { opening, wanted } of openings)
        made.set(`${opening} ${name}`, {
          channels: channel === 'all' ? OUTWARD : [channel],
          wanted,
        });
  sentences.set(locale, made);
  return made;
}

/** "Não me manda mais SMS", "me avisa por e-mail": a whole sentence that says how to be told of orders, or how not. */
export function newsChoiceIn(words: string, locale: Locale): NewsChoice | undefined {
  const choices = sentencesOf(locale);
  const said = comparable(words, locale).join(' ');
  return (
    choices.get(said) ?? choices.get(without(said, spelt(contactByLocale[locale].ends, locale)))
  );
}

/** Without the small words at its end: "anymore", "de novo". */
function without(said: string, ends: readonly string[]): string {
  const end = ends.find((each) => said.endsWith(` ${each}`));
  return end === undefined ? said : without(said.slice(0, -end.length - 1), ends);
}
