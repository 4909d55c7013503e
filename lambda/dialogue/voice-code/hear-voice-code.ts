import { contactByLocale } from '../../../locales/all/contact.ts';
import { VOICE_CODE_DIGITS } from '../../domain/voice-code.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Act } from '../acts.ts';
import { comparable } from '../cues.ts';
import type { Session } from '../session.ts';
import { digitsIn } from '../words/digits-in.ts';

/** A voice code was asked for: whatever comes back may be one, and is nobody else's to read. */
export const isCodeAsked = ({ pending: { kind } }: Pick<Session, 'pending'>): boolean =>
  kind === 'voiceCode' || kind === 'newVoiceCode';

/** Acts whose words may hold the code: they are kept nowhere. */
export const mayHoldCode = ({ kind }: Act): boolean =>
  kind === 'giveVoiceCode' || kind === 'setVoiceCode' || kind === 'dropVoiceCode';

/** A code that was asked for, or that is spoken of: "muda meu código de voz", "my voice code is …". */
export function voiceCodeIn(words: string, session: Session, locale: Locale): Act | undefined {
  const digits = digitsIn(words, locale);
  const { names, drops } = contactByLocale[locale].voiceCode;
  const said = comparable(words, locale);
  const names_ = (phrase: string) => within(said, comparable(phrase, locale));
  const isSpokenOf = names.some(names_);
  if (isCodeAsked(session) && (digits.length === VOICE_CODE_DIGITS || isDigitsAlone(words, locale)))
    return { kind: 'giveVoiceCode', code: digits };
  if (!isSpokenOf) return undefined;
  if (digits.length === VOICE_CODE_DIGITS) return { kind: 'giveVoiceCode', code: digits };
  return { kind: drops.some(names_) ? 'dropVoiceCode' : 'setVoiceCode' };
}

/** Too few or too many figures, and nothing else. */
const isDigitsAlone = (words: string, locale: Locale): boolean =>
  words
    .trim()
    .split(/[\s,.-]+/)
    .filter((word) => word !== '')
    .every((word) => digitsIn(word, locale) !== '');

const within = (said: readonly string[], phrase: readonly string[]): boolean =>
  said.some((_, at) => phrase.every((word, next) => said[at + next] === word));
