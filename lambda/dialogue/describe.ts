import { fingerprint } from '../domain/fingerprint.ts';
import type { Line, LineOption } from '../domain/line.ts';
import type { Locale } from '../domain/locale.ts';
import { nameOf, type MenuIndex } from '../domain/menu-index.ts';
import type { MenuItem } from '../domain/menu.ts';
import type { OutwardChannel } from '../domain/message.ts';
import type { Payment } from '../domain/shop-terms.ts';
import { say, series, type Saying, type Series, type Value } from './phrases.ts';
import { gender, isPlural, plural } from './words/noun.ts';

/** Lines as an attendant reads them back: "uma pizza (grande, meia calabresa, sem ovo) e duas cocas (lata)". */
export const describeLines = (lines: readonly Line[], menu: MenuIndex, locale: Locale): Series =>
  series(together(lines).map((line) => describeLine(line, menu, locale)));

/** Lines that are alike in all but their count are said as one; in the basket each keeps its place. */
function together(lines: readonly Line[]): Line[] {
  const said = new Map<string, Line>();
  for (const line of lines) {
    const { quantity, ...like } = line;
    const key = fingerprint(like);
    said.set(key, { ...line, quantity: quantity + (said.get(key)?.quantity ?? 0) });
  }
  return [...said.values()];
}

export function describeLine(line: Line, menu: MenuIndex, locale: Locale): Saying {
  const counted = describeUnitsOf(line, menu, locale);
  const options = describeOptions(line, line.options, menu, locale);
  if (line.note !== undefined) options.push(say('noteToKitchen', { note: line.note }));
  return options.length === 0
    ? counted
    : say('lineWith', { line: counted, options: series(options, 'comma') });
}

/** Some of a line's options: "grande", "meia portuguesa sem ovo e sem cebola". */
export const describeOptions = (
  line: Line,
  options: readonly LineOption[],
  menu: MenuIndex,
  locale: Locale,
): Value[] => {
  const shares = new Set(options.map((each) => each.option));
  return options
    .filter((each) => each.of === undefined || !shares.has(each.of))
    .map((each) => {
      const own = options.filter((other) => other.of === each.option && other !== each);
      const described = describeOption(each, line, menu, locale);
      if (own.length === 0) return described;
      const names = own.map(({ of, ...other }) => describeOption(other, line, menu, locale));
      return say('shareWith', { share: described, options: series(names) });
    });
};

/** "duas pizzas", "500 g de pão francês". */
export function describeUnitsOf(line: Line, menu: MenuIndex, locale: Locale): Saying {
  const item = menu.item(line.item);
  return item
    ? describeUnits(item, line.quantity, locale)
    : say('lineUnits', { quantity: line.quantity, name: line.item });
}

function describeUnits(item: MenuItem, quantity: number, locale: Locale): Saying {
  const name = nameOf(item, locale);
  if (item.unit === 'g' || item.unit === 'ml')
    return say('lineWeight', { quantity, unit: item.unit, name });
  if (isPlural(name, locale)) {
    if (quantity === 1) return say('onePortion', { name });
    const count = quantity === 2 ? say('two_f') : quantity;
    return say('portions', { quantity: count, name });
  }
  const inWords = { m: ['one_m', 'two_m'], f: ['one_f', 'two_f'] } as const;
  const word = inWords[gender(name, locale)][quantity - 1];
  return say('lineUnits', {
    quantity: word === undefined ? quantity : say(word),
    name: quantity === 1 ? name : plural(name, locale),
  });
}

function describeOption(each: LineOption, line: Line, menu: MenuIndex, locale: Locale): Value {
  const nameIn = (group: string, id: string) => {
    const option = menu.option(group, id);
    return option ? nameOf(option, locale) : id;
  };
  const amount = describeAmount(each, nameIn(each.group, each.option), line, menu);
  if (each.of === undefined) return amount;
  const share = line.options.find((other) => other.option === each.of);
  return share
    ? say('onShare', { option: amount, share: nameIn(share.group, share.option) })
    : amount;
}

function describeAmount(each: LineOption, name: string, line: Line, menu: MenuIndex): Value {
  const shares =
    menu.group(each.group)?.shares === true &&
    line.options.filter((other) => other.group === each.group && other.amount !== 'none').length >
      1;
  const named: Value =
    each.count === undefined ? name : say('timesOf', { count: each.count, name });
  switch (each.amount) {
    case 'none':
      return say('without', { name });
    case 'light':
      return say('lightOn', { name: named });
    case 'extra':
      return say('extraOf', { name: named });
    case 'regular':
      return shares ? say('half', { name }) : named;
  }
}

export const CHANNEL_NAMES = {
  sms: say('newsSms'),
  email: say('newsEmail'),
  alexa: say('newsAlexa'),
} as const satisfies Record<OutwardChannel, Saying>;

export const PAYMENT_NAMES = {
  pix: say('paymentPix'),
  card: say('paymentCard'),
  cash: say('paymentCash'),
  voucher: say('paymentVoucher'),
} as const satisfies Record<Payment, Saying>;
