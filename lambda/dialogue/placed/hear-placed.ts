import type { Line } from '../../domain/line.ts';
import type { MenuIndex } from '../../domain/menu-index.ts';
import type { Order } from '../../domain/order.ts';
import type { Act } from '../acts.ts';
import { commandIn } from '../commands.ts';
import { comparable, isSaid } from '../cues.ts';
import type { Here } from '../here.ts';
import { numberAlone } from '../number-alone.ts';
import type { Session } from '../session.ts';
import { isChangeable, isMovable, openOrders } from './placed-orders.ts';
import { addsIn, ofPlaced, placeAfter } from './placed-words.ts';
import { toSoldOut } from './to-sold-out.ts';

/** Within so many minutes of placing, "põe uma coca" may be meant for the order just placed. */
const JUST_PLACED_MINUTES = 10;

/** Reads words as changes to the lines given. */
type Read = (words: string, basket: readonly Line[]) => Act[];

/** What is said of an order that is placed: an answer to what it asks, a change of it, another address. */
export function placedAct(
  words: string,
  session: Session,
  menu: MenuIndex,
  here: Here,
  read: Read,
): Act | undefined {
  const { locale } = here;
  if (isSaid('askCode', words, locale)) return { kind: 'askCode' };
  for (const policy of ['ask', 'similar', 'leaveOut'] as const)
    if (isSaid(`soldOut_${policy}`, words, locale)) return { kind: 'whenSoldOut', policy };
  const open = openOrders(here.orders ?? []);
  if (open.length === 0) return undefined;
  return (
    toSoldOut(words, session, open, menu, here) ??
    toQuestion(words, session, open, here, read) ??
    (session.amending ? undefined : moveIn(words, session, open, here)) ??
    (session.amending ? undefined : changeIn(words, session, open, here, read))
  );
}

/** Which order, or whether that or a new one. */
function toQuestion(
  words: string,
  session: Session,
  open: readonly Order[],
  here: Here,
  read: Read,
): Act | undefined {
  const { pending } = session;
  const { locale } = here;
  if (pending.kind === 'newPlace') {
    return commandIn(words, locale)
      ? undefined
      : { kind: 'movePlaced', orderId: pending.orderId, text: words };
  }
  if (pending.kind !== 'whereTo' && pending.kind !== 'whichPlaced') return undefined;
  const number = numberAlone(words, locale) ?? ofPlaced(words, locale).number;
  const order = open.find((each) => each.number === number);
  if (pending.kind === 'whichPlaced') {
    if (!order) return undefined;
    const text = placeAfter(pending.words, locale);
    return text === undefined
      ? changeOf(order, ofPlaced(pending.words, locale).rest, read)
      : { kind: 'movePlaced', orderId: order.id, text };
  }
  if (isSaid('intoNew', words, locale)) return { kind: 'putInto', order: 'new' };
  return order || isSaid('intoPlaced', words, locale)
    ? { kind: 'putInto', order: 'placed' }
    : undefined;
}

/** "Muda o endereço do pedido pra rua tal". */
function moveIn(
  words: string,
  { basket }: Session,
  open: readonly Order[],
  { locale }: Here,
): Act | undefined {
  const text = placeAfter(words, locale);
  if (text === undefined || basket.length > 0) return undefined;
  const { number } = ofPlaced(words.slice(0, words.length - text.length), locale);
  const movable = open.filter(isMovable);
  const order = open.find((each) => each.number === number) ?? movable[0] ?? open[0];
  if (number === undefined && movable.length > 1) return { kind: 'askWhichPlaced', words };
  return order && { kind: 'movePlaced', orderId: order.id, text };
}

/** "Esqueci a coca, dá pra pôr?", "tira o pudim do pedido 12"; right after placing, also "põe uma coca". */
function changeIn(
  words: string,
  session: Session,
  open: readonly Order[],
  here: Here,
  read: Read,
): Act | undefined {
  const { locale, now } = here;
  if (commandIn(words, locale)) return undefined;
  const { rest, number, named } = ofPlaced(words, locale);
  // While a basket is being filled, "my order" is that.
  if (session.basket.length > 0 && number === undefined) return undefined;
  const numbered = open.find((order) => order.number === number);
  if (named) {
    if (isSaid('changeOrder', words, locale)) {
      const [only, ...others] = numbered ? [numbered] : open;
      if (only && others.length === 0) return { kind: 'changePlaced', orderId: only.id, acts: [] };
      return { kind: 'askWhichPlaced', words };
    }
    if (numbered) return changeOf(numbered, rest, read);
    const able = open.filter(isChangeable);
    const among = able.length > 0 ? able : open;
    const found = among.flatMap((order) => changeOf(order, rest, read) ?? []);
    return found.length > 1 ? { kind: 'askWhichPlaced', words } : found[0];
  }
  const [newest] = open;
  const minutes = newest ? (now.getTime() - Date.parse(newest.placedAt)) / 60_000 : Infinity;
  if (!newest || session.pending.kind !== 'nothing' || minutes > JUST_PLACED_MINUTES)
    return undefined;
  const change = isChangeable(newest) ? changeOf(newest, rest, read) : undefined;
  if (!change) return undefined;
  const adds = change.acts.some(({ kind }) => kind === 'addLines' || kind === 'askWhich');
  if (!adds) return change;
  return addsIn(words, locale) ? { ...change, unclear: true } : undefined;
}

const CHANGES: ReadonlySet<Act['kind']> = new Set<Act['kind']>([
  'addLines',
  'askWhich',
  'changeLine',
  'removeLine',
]);

/** What words change of an order; undefined where nothing. */
function changeOf(
  { id, contents }: Order,
  words: string,
  read: Read,
): Extract<Act, { kind: 'changePlaced' }> | undefined {
  const acts = comparableWords(words) ? read(words, contents.lines) : [];
  return acts.length > 0 && acts.every(({ kind }) => CHANGES.has(kind))
    ? { kind: 'changePlaced', orderId: id, acts }
    : undefined;
}

const comparableWords = (words: string): boolean => comparable(words, 'pt-BR').length > 0;
