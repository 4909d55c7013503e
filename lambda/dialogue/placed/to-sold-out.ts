import type { Line } from '../../domain/line.ts';
import type { Locale } from '../../domain/locale.ts';
import type { MenuIndex } from '../../domain/menu-index.ts';
import type { Offer } from '../../domain/offer.ts';
import type { Order } from '../../domain/order.ts';
import { fold } from '../../reader/fold.ts';
import type { Act } from '../acts.ts';
import { commandIn } from '../commands.ts';
import { CUES, isSaid } from '../cues.ts';
import type { Here } from '../here.ts';
import { readerOf } from '../readers.ts';
import type { Session } from '../session.ts';
import { isLike, soldOutOffer } from './sold-out.ts';

type AnswerSoldOut = Extract<Act, { kind: 'answerSoldOut' }>;
type Missing = Extract<Offer, { kind: 'substitute' }>['missing'];

/**
 * "Troca", "portuguesa", "deixa de fora", "troca o pudim e deixa a coca de fora", "cancela": what instead of what is
 * sold out.
 */
export function toSoldOut(
  words: string,
  { pending }: Session,
  open: readonly Order[],
  menu: MenuIndex,
  { locale }: Here,
): AnswerSoldOut | undefined {
  const order = open.find((each) => soldOutOffer(each));
  const asked = pending.kind === 'substitute';
  // Late, it is said to be late.
  const orderId = order?.id ?? (asked ? pending.orderId : undefined);
  if (orderId === undefined) return undefined;
  const answer = (how: AnswerSoldOut['how']) => ({ kind: 'answerSoldOut' as const, orderId, how });
  if (isSaid('leaveOut', words, locale)) return answer('leaveOut');
  if (isSaid('swapIt', words, locale)) return answer('replace');
  const command = commandIn(words, locale)?.name;
  if (command !== 'CancelOrder' && !asked) return undefined;
  if (command === 'CancelOrder' || isSaid('cancelIt', words, locale)) return answer('cancel');
  const offer = order && soldOutOffer(order);
  if (command !== undefined || !offer) return undefined;
  const { missing } = offer;
  const without = leftOut(words, order, missing, menu, locale);
  if (without.length === missing.length) return answer('leaveOut');
  const named = namedIn(words, order, missing, menu, locale);
  return named && named.length + without.length > 0
    ? { ...answer('replace'), named, without }
    : undefined;
}

/** What was named to stand in; undefined where anything else was named, but what is missing itself. */
function namedIn(
  words: string,
  { contents }: Order,
  missing: Missing,
  menu: MenuIndex,
  locale: Locale,
): Line[] | undefined {
  const { lines } = readerOf(menu, locale).read(words);
  const offered = missing.flatMap(({ similar }) => similar);
  const gone = new Set(missing.map(({ line }) => contents.lines[line]?.item));
  const named = lines.flatMap((line) => offered.find((each) => isLike(line, each)) ?? []);
  const others = lines.filter(
    (line) => !offered.some((each) => isLike(line, each)) && !gone.has(line.item ?? undefined),
  );
  return others.length === 0 ? named : undefined;
}

/** The missing lines that are to be left out, by "deixa a coca de fora": a part of the sentence that says so and names them. */
function leftOut(
  words: string,
  { contents }: Order,
  missing: Missing,
  menu: MenuIndex,
  locale: Locale,
): number[] {
  const { leaves } = CUES[locale];
  const parts = partsOf(words, locale).filter((part) => part.some((word) => leaves.includes(word)));
  return missing.flatMap(({ line }) => {
    const item = menu.item(contents.lines[line]?.item ?? '');
    const names = item ? [item.name[locale], ...(item.aliases?.[locale] ?? [])] : [];
    const isNamed = parts.some((part) => names.some((name) => holds(part, fold(name ?? ''))));
    return isNamed ? [line] : [];
  });
}

const partsOf = (words: string, locale: Locale): string[][] => {
  const { parts } = CUES[locale];
  return words.split(/[,.;]/).flatMap((clause) => {
    const cut: string[][] = [[]];
    for (const word of fold(clause))
      if (parts.includes(word)) cut.push([]);
      else cut.at(-1)?.push(word);
    return cut;
  });
};

const holds = (part: readonly string[], name: readonly string[]): boolean =>
  name.length > 0 && part.some((_, at) => name.every((word, next) => part[at + next] === word));
