import { missingChoice, onSale } from '../domain/choices.ts';
import type { Line } from '../domain/line.ts';
import { nameOf, type MenuIndex } from '../domain/menu-index.ts';
import type { Locale } from '../domain/locale.ts';
import type { MenuItem } from '../domain/menu.ts';
import { cents } from '../domain/money.ts';
import { hasEnded } from '../domain/order.ts';
import { priceOfLine, priceOfLines } from '../domain/price.ts';
import type { Act } from './acts.ts';
import { orderContents } from './decide/contents.ts';
import type { Facts } from './decide/step.ts';
import { describeLine, describeUnitsOf } from './describe.ts';
import { money, orderNumber, say } from './phrases.ts';
import { stepsOf } from './screen-steps.ts';
import type { Session } from './session.ts';
import type { Screen, Tile } from './shown.ts';

/** As many tiles as are looked through; a menu is asked for by its parts. */
const MOST_TILES = 24;

type Shown = Facts;

/** The screen of a turn: the menu that was asked for, else the basket, else the order on its way, else the welcome. */
export function screenOf(session: Session, acts: readonly Act[], shown: Shown): Screen | undefined {
  const { book, order, locale } = shown;
  const menuAsked = acts.find((act) => act.kind === 'askMenu');
  if (menuAsked?.category !== undefined) return categoryScreen(menuAsked.category, shown);
  if (menuAsked) return { title: say('cardMenu', { shop: book.shop.name }), tiles: parts(shown) };
  if (session.basket.length > 0)
    return readBackScreen(session, shown) ?? basketScreen(session.basket, book.menu, locale);
  const asked = acts.some(({ kind }) => kind === 'askStatus');
  if (order && (asked || !hasEnded(order.status)))
    return {
      title: say('cardOrder', { number: orderNumber(order.number) }),
      steps: stepsOf(order),
      rows: [
        ...rowsOf(order.contents.lines, book.menu, locale),
        { name: say('screenTotal'), price: money(order.contents.totalCents) },
      ],
    };
  return acts.some(({ kind }) => kind === 'greet' || kind === 'startOrder')
    ? { title: say('screenWelcome', { shop: book.shop.name }), tiles: parts(shown) }
    : undefined;
}

/** The menu's parts; of a menu without any, its items. */
function parts({ book, locale }: Shown): Tile[] {
  const { categories } = book.menu.menu;
  if (!categories) return itemTiles(book.menu.menu.items, book.menu, locale);
  return categories.map((category) => {
    const name = nameOf(category, locale);
    return {
      name,
      say: say('touchCategory', { category: name }),
      kind: category.kind ?? 'meal',
    };
  });
}

function categoryScreen(id: string, { book, locale }: Shown): Screen {
  const { menu } = book.menu;
  const category = menu.categories?.find((each) => each.id === id);
  const items = menu.items.filter((item) => item.category === id);
  return {
    title: say('screenCategory', { category: category ? nameOf(category, locale) : id }),
    tiles: itemTiles(items, book.menu, locale, category?.kind),
  };
}

/** A touch of an item orders one of it; what it still needs is asked. */
const itemTiles = (
  items: readonly MenuItem[],
  menu: MenuIndex,
  locale: Locale,
  kind: Tile['kind'] = 'meal',
): Tile[] =>
  items
    .filter((item) => item.available !== false)
    .slice(0, MOST_TILES)
    .map((item) => ({
      name: nameOf(item, locale),
      say: say('touchItem', {
        item: describeUnitsOf({ item: item.id, quantity: 1, options: [] }, menu, locale),
      }),
      kind,
      ...(typeof item.priceCents === 'number' && {
        price: money(cents(item.priceCents)),
      }),
      ...(item.picture?.startsWith('https://') && { picture: item.picture }),
    }));

/** What a line costs is shown once it is known. */
const rowsOf = (lines: readonly Line[], menu: MenuIndex, locale: Locale) =>
  lines.map((line) => ({
    name: describeLine(line, menu, locale),
    ...(isPriced(line, menu) && { price: money(priceOfLine(line, menu)) }),
  }));

const isPriced = (line: Line, menu: MenuIndex): boolean =>
  onSale(line, menu) && !missingChoice(line, menu);

/** While an order is confirmed, what it costs with all that comes on top, as it is read back. */
function readBackScreen(session: Session, facts: Facts): Screen | undefined {
  const { pending } = session;
  const isReadBack =
    pending.kind === 'confirm' || (pending.kind === 'voiceCode' && pending.then.kind === 'place');
  const contents = isReadBack ? orderContents(session, facts) : undefined;
  if (!contents) return undefined;
  const { lines, feeCents, tipCents, discountCents, totalCents } = contents;
  return {
    title: say('screenBasket'),
    rows: [
      ...rowsOf(lines, facts.book.menu, facts.locale),
      ...(feeCents > 0 ? [{ name: say('screenFee'), price: money(feeCents) }] : []),
      ...(tipCents ? [{ name: say('screenTip'), price: money(tipCents) }] : []),
      ...(discountCents ? [{ name: say('screenDiscount'), price: money(discountCents) }] : []),
      { name: say('screenTotal'), price: money(totalCents) },
    ],
  };
}

function basketScreen(basket: readonly Line[], menu: MenuIndex, locale: Locale): Screen {
  const rows = rowsOf(basket, menu, locale);
  return {
    title: say('screenBasket'),
    rows: basket.every((line) => isPriced(line, menu))
      ? [...rows, { name: say('screenItemsTotal'), price: money(priceOfLines(basket, menu)) }]
      : rows,
  };
}
