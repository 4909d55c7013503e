import enUS from '../../locales/en-US/cues.json' with { type: 'json' };
import ptBR from '../../locales/pt-BR/cues.json' with { type: 'json' };
import type { Locale } from '../domain/locale.ts';
import { fold, tokenize } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { amountIn } from './words/amount-in.ts';
import { digitsIn } from './words/digits-in.ts';

/** Words that tell a tip, a coupon or a CPF from an order (`locales/<locale>/cues.json`), folded. */
const CUES = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, Cues>;

/** A code that joins channels is so many digits, said alone. */
const LINK_DIGITS = 6;

interface Cues {
  tip: string[];
  coupon: string[];
  cpf: string[];
  /** With a tip: there is to be none. */
  none: string[];
  /** Nicknames of places, each with the ways to say "deliver there", as whole sentences. */
  places: Record<string, string[]>;
  /** Between "coupon" and its code. */
  glue: string[];
}

/** "Cinco reais de gorjeta", "cupom BEMVINDO", "CPF na nota …": what goes beside an order, said on its own. */
export function extraIn(words: string, locale: Locale): Act | undefined {
  const cues: Cues = CUES[locale];
  const tokens = tokenize(words);
  const has = (list: readonly string[]) => tokens.some(({ word }) => list.includes(word));
  const digits = digitsIn(words, locale);
  if (digits.length === LINK_DIGITS && tokens.every(({ word }) => /^\d+$/.test(word)))
    return { kind: 'giveLinkCode', code: digits };
  if (has(cues.cpf)) return { kind: 'giveCpf', text: words };
  if (has(cues.tip)) {
    const cents = has(cues.none) ? 0 : amountIn(words, locale);
    return cents === undefined ? undefined : { kind: 'giveTip', cents };
  }
  const cue = tokens.findIndex(({ word }) => cues.coupon.includes(word));
  const code =
    cue === -1 ? undefined : tokens.slice(cue + 1).find(({ word }) => !cues.glue.includes(word));
  return code && { kind: 'giveCoupon', code: words.slice(code.start, tokens.at(-1)?.end) };
}

/** "Lá em casa", "at work": a place known by a nickname, as a whole sentence. */
export function placeIn(words: string, locale: Locale): string | undefined {
  const cues: Cues = CUES[locale];
  const said = fold(words).join(' ');
  return Object.entries(cues.places).find(([, ways]) =>
    ways.some((way) => fold(way).join(' ') === said),
  )?.[0];
}
