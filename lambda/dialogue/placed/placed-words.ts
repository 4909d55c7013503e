import type { Locale } from '../../domain/locale.ts';
import { fold, tokenize } from '../../reader/fold.ts';
import { CUES } from '../cues.ts';
import { numberAt } from '../words/said-number.ts';

/** A sentence without what only says that it is of a placed order. */
interface OfPlaced {
  rest: string;
  /** The order's, where it was said. */
  number?: number;
  /** A placed order is meant by the words. */
  named: boolean;
}

/** "Dá pra pôr uma coca no pedido 12?": "põe uma coca", of order 12. */
export function ofPlaced(words: string, locale: Locale): OfPlaced {
  const { placedOrder, forgot, canAdd, canTake, canSwap, verbs } = CUES[locale];
  const order = cutOut(words, placedOrder, locale, true);
  const forgotten = cutOut(order.rest, forgot, locale);
  const [added, taken, swapped] = [canAdd, canTake, canSwap].map((list) =>
    cutOut(forgotten.rest, list, locale),
  );
  const asks = [added, taken, swapped].findIndex((each) => each?.found === true);
  const verb = verbs[asks];
  const left = [added, taken, swapped][asks]?.rest ?? forgotten.rest;
  return {
    rest: verb === undefined ? left : `${verb} ${left}`,
    ...(order.number !== undefined && { number: order.number }),
    named: order.found || forgotten.found,
  };
}

/** The sentence without the longest of these phrases in it, and the number right after it. */
function cutOut(
  words: string,
  phrases: readonly string[],
  locale: Locale,
  numbered = false,
): { rest: string; found: boolean; number?: number } {
  const tokens = tokenize(words);
  const folded = tokens.map(({ word }) => word);
  const lists = phrases.map(fold).sort((one, other) => other.length - one.length);
  for (const phrase of lists) {
    const at = folded.findIndex((_, from) =>
      phrase.every((word, next) => folded[from + next] === word),
    );
    if (at === -1) continue;
    const after = at + phrase.length;
    const skip = numbered && CUES[locale].besideNumber.includes(folded[after] ?? '') ? 1 : 0;
    const number = numbered ? numberAt(folded, after + skip, locale) : undefined;
    const [first, last] = [tokens[at], tokens[(number?.end ?? after) - 1]];
    if (!first || !last) continue;
    const rest = `${words.slice(0, first.start)} ${words.slice(last.end)}`;
    return {
      rest: rest.replace(/^[\s,.!?]+|[\s,!?]+$/g, ''),
      found: true,
      ...(number && { number: number.value }),
    };
  }
  return { rest: words, found: false };
}

/** Whether something is to be added to what there is: "põe", "mais", "also". */
export const addsIn = (words: string, locale: Locale): boolean =>
  fold(words).some((word) => CUES[locale].adds.includes(word)) ||
  CUES[locale].and.includes(fold(words)[0] ?? '');

/** What follows "muda o endereço do pedido pra"; empty where no address does. Undefined for any other sentence. */
export function placeAfter(words: string, locale: Locale): string | undefined {
  const tokens = tokenize(words);
  const folded = tokens.map(({ word }) => word);
  const { besideNumber, moveOrder, moveTo } = CUES[locale];
  const lists = moveOrder.map(fold).sort((one, other) => other.length - one.length);
  const opening = lists.find((phrase) => phrase.every((word, at) => folded[at] === word));
  if (!opening) return undefined;
  let end = opening.length;
  if (besideNumber.includes(folded[end] ?? '') && numberAt(folded, end + 1, locale)) end += 1;
  end = numberAt(folded, end, locale)?.end ?? end;
  if (end === folded.length) return '';
  if (!moveTo.includes(folded[end] ?? '')) return undefined;
  return words.slice(tokens[end]?.end).trim();
}
