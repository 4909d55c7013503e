import type { Locale } from '../domain/locale.ts';
import { fold, tokenize } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { comparable, CUES, openingOf } from './cues.ts';
import { numberAlone } from './number-alone.ts';
import { numberAt } from './words/said-number.ts';
import { amountIn } from './words/amount-in.ts';
import { digitsIn } from './words/digits-in.ts';

/** A postal code; a coupon's has letters in it. */
const CEP = /\b\d{5}-?\d{3}\b/;

/** A code that joins channels is so many digits, said alone. */
const LINK_DIGITS = 6;

/** "Cinco reais de gorjeta", "cupom BEMVINDO", "CPF na nota …": what goes beside an order, said on its own. */
export function extraIn(words: string, locale: Locale): Act | undefined {
  const cues = CUES[locale];
  const tokens = tokenize(words);
  const has = (list: readonly string[]) => tokens.some(({ word }) => list.includes(word));
  const digits = digitsIn(words, locale);
  if (digits.length === LINK_DIGITS && tokens.every(({ word }) => /^\d+$/.test(word)))
    return { kind: 'giveLinkCode', code: digits };
  if (has(cues.cpf)) return { kind: 'giveCpf', text: words };
  if (has(cues.tip)) {
    const percent = percentIn(words, locale);
    if (percent !== undefined) return { kind: 'giveTipShare', percent };
    const cents = has(cues.none) ? 0 : amountIn(words, locale);
    return cents === undefined ? undefined : { kind: 'giveTip', cents };
  }
  const cue = tokens.findIndex(({ word }) => cues.coupon.includes(word));
  const code =
    cue === -1 ? undefined : tokens.slice(cue + 1).find(({ word }) => !cues.glue.includes(word));
  // "Zip code 01305-000" is no coupon's.
  if (cue === -1 || CEP.test(words)) return undefined;
  const drops = tokens.slice(0, cue).some(({ word }) => cues.none.includes(word));
  if (drops && !code) return { kind: 'giveCoupon', code: '', drop: true };
  return { kind: 'giveCoupon', code: code ? words.slice(code.start, tokens.at(-1)?.end) : '' };
}

/** "10%", "dez por cento": the number before the word for it. */
function percentIn(words: string, locale: Locale): number | undefined {
  const folded = fold(words.replaceAll('%', ` ${CUES[locale].percent[0] ?? ''} `));
  const numbers = folded.map((_, at) => numberAt(folded, at, locale));
  return numbers.find(
    (number) =>
      number &&
      CUES[locale].percent.some((each) =>
        fold(each).every((word, next) => folded[number.end + next] === word),
      ),
  )?.value;
}

/** "Nota 3", "four stars": a rating that nobody asked for. */
export function ratingIn(words: string, locale: Locale): Act | undefined {
  const rated = fold(words).some((word) => CUES[locale].rating.includes(word));
  const stars = rated ? numberAlone(words, locale) : undefined;
  return stars !== undefined && stars >= 1 && stars <= 5 ? { kind: 'rate', stars } : undefined;
}

/** "Lá em casa", "at work": a place known by a nickname, as a whole sentence. */
export function placeIn(words: string, locale: Locale): string | undefined {
  const cues = CUES[locale];
  const said = fold(words).join(' ');
  return Object.entries(cues.places).find(([, ways]) =>
    ways.some((way) => fold(way).join(' ') === said),
  )?.[0];
}

/** "É pra minha mãe, dona Lúcia", "entrega pro João": somebody else, by a name that is written as one or set apart. */
export function recipientIn(words: string, locale: Locale): Act | undefined {
  const said = comparable(words, locale);
  const apart = /[,:]\s*(?:o|a|the)?\s*([\p{L}][\p{L}\p{M}'’ ]+?)[.!]?$/u.exec(words.trim())?.[1];
  if (openingOf('recipient', said, locale) > 0 && apart !== undefined)
    return { kind: 'giveRecipient', name: apart };
  const written = /((?:\p{Lu}[\p{L}\p{M}'’]+ ?){1,3})[.!]?$/u.exec(words.trim())?.[1]?.trim();
  const at = said.findIndex((_, from) => openingOf('receiver', said.slice(from), locale) > 0);
  if (at === -1 || written === undefined) return undefined;
  const taken = openingOf('receiver', said.slice(at), locale);
  const rest = said.slice(at + taken).join(' ');
  return rest === comparable(written, locale).join(' ')
    ? { kind: 'giveRecipient', name: written }
    : undefined;
}
