import { describeOptions, PAYMENT_NAMES } from '../dialogue/describe.ts';
import { money, orderNumber, say, type Saying } from '../dialogue/phrases.ts';
import { render, text } from '../dialogue/render.ts';
import { maskedCpf, type Cpf } from '../domain/cpf.ts';
import { areaById } from '../domain/delivery-area.ts';
import type { Line } from '../domain/line.ts';
import { linePrice } from '../domain/line-price.ts';
import type { Locale } from '../domain/locale.ts';
import { nameOf, type MenuIndex } from '../domain/menu-index.ts';
import { ZERO, type Cents } from '../domain/money.ts';
import type { Order } from '../domain/order.ts';
import type { Receipt, ReceiptLine, Sum } from '../domain/receipt.ts';
import { takenFor, type Taken } from '../domain/taken.ts';
import type { Book } from '../ports.ts';

/** The receipt of an order, by the menu that it was read back from. @throws NotOnMenuError */
export function receiptOf(order: Order, { menu, shop }: Book): Receipt {
  const { contents, locale, number } = order;
  const words = (saying: Saying) => render(saying, locale);
  const sum = (label: Saying, cents: Cents): Sum => ({
    label: words(label),
    amount: amountOf(cents, locale),
  });
  const less = (label: Saying, cents: Cents): Sum => {
    const { amount, ...rest } = sum(label, cents);
    return { ...rest, amount: `−${amount}` };
  };
  const { coupon, cpf, discountCents = ZERO, feeCents, itemsCents, tipCents = ZERO } = contents;
  const area = contents.address && areaById(shop, contents.address.area);
  const placedAt = new Date(order.placedAt);
  return {
    locale,
    title: words(say('receiptTitle')),
    shop: [shop.name, shop.city, shop.phone],
    order: words(say('receiptOrder', { number: orderNumber(number) })),
    about: [
      dateIn(placedAt, shop.timeZone, locale),
      words(say('receiptFor', { name: contents.name })),
      ...(contents.pickUp === true ? [words(say('receiptPickUp'))] : []),
      ...(area ? [words(say('receiptDelivery', { area: area.name }))] : []),
      ...(cpf === undefined ? [] : [words(say('receiptCpf', { cpf: maskedCpf(cpf as Cpf) }))]),
    ],
    items: words(say('receiptItems')),
    lines: contents.lines.map((line) => lineIn(line, menu, locale)),
    sums: [
      sum(say('receiptItems'), itemsCents),
      ...(contents.pickUp === true ? [] : [sum(say('receiptFee'), feeCents)]),
      ...(discountCents > 0
        ? [
            less(
              coupon === undefined ? say('receiptDiscount') : say('receiptCoupon', { coupon }),
              discountCents,
            ),
          ]
        : []),
      ...(tipCents > 0 ? [sum(say('receiptTip'), tipCents)] : []),
    ],
    total: sum(say('receiptTotal'), contents.totalCents),
    payments: takenFor(order).flatMap((taken) => [
      sum(paidHow(taken, contents.pickUp === true), taken.takenCents),
      ...(taken.refundedCents > 0 ? [less(say('receiptRefunded'), taken.refundedCents)] : []),
    ]),
    notes: [words(say('receiptFiscalNote'))],
    thanks: words(say('receiptThanks', { shop: shop.name })),
    placedAt,
  };
}

function lineIn(line: Line, menu: MenuIndex, locale: Locale): ReceiptLine {
  const item = menu.item(line.item);
  const price = linePrice(line, menu);
  const name = item ? nameOf(item, locale) : line.item;
  const quantity = price.kind === 'weighed' ? `${line.quantity} ${price.unit}` : line.quantity;
  const each =
    price.kind === 'units' && line.quantity > 1 ? [amountOf(price.unitCents, locale)] : [];
  return {
    name: price.kind === 'weighed' ? `${quantity} ${name}` : `${quantity} × ${name}`,
    details: [
      ...describeOptions(line, line.options, menu, locale).map((each) => text(each, locale)),
      ...each.map((unit) => `${line.quantity} × ${unit}`),
    ],
    amount: amountOf(price.totalCents, locale),
  };
}

function paidHow({ method, where }: Taken, pickUp: boolean): Saying {
  const payment = PAYMENT_NAMES[method];
  if (where === 'online') return say('receiptPaidOnline', { payment });
  return pickUp ? say('receiptPaidAtCounter', { payment }) : say('receiptPaidAtDoor', { payment });
}

const amountOf = (cents: Cents, locale: Locale): string => text(money(cents), locale);

const dateIn = (at: Date, timeZone: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
