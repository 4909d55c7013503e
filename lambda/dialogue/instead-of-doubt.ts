import type { Locale } from '../domain/locale.ts';
import { CHANGE_PHRASES } from '../reader/change-phrases.ts';
import type { TurnReading } from '../reader/change.ts';
import { tokenize } from '../reader/fold.ts';
import { LEXICONS } from '../reader/lexicon.ts';
import { PHRASE_BOOKS } from '../reader/phrase-book.ts';
import type { Act } from './acts.ts';
import type { Session, Which } from './session.ts';

type Reads = (words: string) => TurnReading;

/** "Troca o hambúrguer por uma lasanha", "no, a lasagna instead", while it is asked which burger: that is what is ordered. */
export function insteadOfDoubt(
  words: string,
  { pending }: Session,
  locale: Locale,
  reads: Reads,
): Act | undefined {
  if (pending.kind !== 'which' || pending.slot !== 'item') return undefined;
  for (const { dropped, wanted } of partsOf(words, locale)) {
    if (!isOfDoubt(dropped, pending, locale, reads)) continue;
    if (wanted === '') return { kind: 'deny' };
    const { sure, changes } = reads(wanted);
    const [change, ...others] = changes;
    if (!sure || change?.kind !== 'add' || others.length > 0) continue;
    const lines = change.lines.flatMap((line) =>
      line.item === null ? [] : [{ ...line, item: line.item }],
    );
    // One of those asked about answers the question.
    const answers = lines.some(({ item }) => pending.candidates.includes(item));
    if (lines.length === change.lines.length && !answers)
      return { kind: 'addLines', lines, answers: true };
  }
  return undefined;
}

interface Parts {
  dropped: string;
  wanted: string;
}

/** How a sentence may be cut into what is not wanted any more, and what is. */
function partsOf(words: string, locale: Locale): Parts[] {
  const tokens = tokenize(words);
  const folded = tokens.map(({ word }) => word);
  const text = (from: number, to: number) =>
    to > from ? words.slice(tokens[from]?.start, tokens[to - 1]?.end) : '';
  const at = opened(folded, locale);
  const places = at > 0 ? [0, at] : [0];
  const correction = at > 0 ? [{ dropped: '', wanted: text(at, tokens.length) }] : [];
  return [...places.flatMap((from) => cutFrom(folded, from, locale, text)), ...correction];
}

/** After a verb at that place that swaps ("troca … por …") or gives up ("esquece …"). */
function cutFrom(
  folded: readonly string[],
  at: number,
  locale: Locale,
  text: (from: number, to: number) => string,
): Parts[] {
  const { is } = CHANGE_PHRASES[locale];
  const swaps = is.replace(folded, at);
  const gives = swaps > 0 ? 0 : Math.max(is.instead(folded, at), givenUp(folded, at, locale));
  const from = at + swaps + gives;
  const end = folded.length;
  const cuts = folded.flatMap((_, cut): Parts[] => {
    if (cut < from) return [];
    const by = is.for(folded, cut);
    if (swaps > 0 && by > 0) return [{ dropped: text(from, cut), wanted: text(cut + by, end) }];
    return gives > 0 && cut > from ? [{ dropped: text(from, cut), wanted: text(cut, end) }] : [];
  });
  return gives > 0 ? [...cuts, { dropped: text(from, end), wanted: '' }] : cuts;
}

/** "Não, peraí, quero os dois" without what only says that it is another. */
export function withoutOpening(words: string, locale: Locale): string {
  const tokens = tokenize(words);
  const at = opened(
    tokens.map(({ word }) => word),
    locale,
  );
  return at > 0 && at < tokens.length ? words.slice(tokens[at]?.start) : words;
}

/** How many words at the start only say that it is another: "não", "na verdade", "actually". */
function opened(folded: readonly string[], locale: Locale): number {
  const found = PHRASE_BOOKS[locale]
    .at(folded, 0)
    .filter(({ kinds }) => kinds.includes('correction') || kinds.includes('no'));
  return found.at(-1)?.length ?? 0;
}

/** "Esquece", "forget", "no": what follows is not wanted any more. */
function givenUp(folded: readonly string[], at: number, locale: Locale): number {
  const found = PHRASE_BOOKS[locale].at(folded, at).filter(({ kinds, length }) => {
    const answers = PHRASE_BOOKS[locale].of(folded[at + length] ?? '').includes('the');
    return kinds.includes('negatedOrder') || (kinds.includes('without') && !answers);
  });
  return Math.max(CHANGE_PHRASES[locale].is.remove(folded, at), found.at(-1)?.length ?? 0);
}

const MOST_NAMED = 5;
/** "The juice anymore". */
const MOST_UNREAD = 1;

/** Whether words are nothing, "it", or a name of what is in doubt. */
function isOfDoubt(words: string, { candidates }: Which, locale: Locale, reads: Reads): boolean {
  const folded = tokenize(words).map(({ word }) => word);
  const { is } = CHANGE_PHRASES[locale];
  if (folded.length > MOST_NAMED) return false;
  const rest = folded.filter(
    (word) =>
      is.this([word], 0) === 0 &&
      !LEXICONS[locale].articles.includes(word) &&
      !PHRASE_BOOKS[locale].of(word).some((kind) => kind === 'the' || kind === 'pronoun'),
  );
  // "Tira a …" has said nothing yet.
  if (rest.length === 0)
    return folded.length === 0 || folded.some((word) => is.this([word], 0) > 0);
  // Some kinds of thing are read only as so many of them: "um hambúrguer".
  const [one = ''] = LEXICONS[locale].articles;
  return [rest, [one, ...rest]].some((named) => {
    const { reading } = reads(named.join(' '));
    return (
      reading.unread.length <= MOST_UNREAD &&
      reading.asks.some(
        (ask) => ask.kind === 'which' && ask.candidates.some((each) => candidates.includes(each)),
      )
    );
  });
}
