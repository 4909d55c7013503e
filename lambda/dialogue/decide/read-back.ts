import { areaById } from '../../domain/delivery-area.ts';
import { cents } from '../../domain/money.ts';
import type { OrderContents } from '../../domain/order.ts';
import { describeLines, PAYMENT_NAMES } from '../describe.ts';
import { money, say, type Saying } from '../phrases.ts';
import type { Facts } from './step.ts';

/** What the customer must have heard before an order is placed: seller, items, delivery, payment, total. */
export function readBack(contents: OrderContents, { book, locale }: Facts): Saying[] {
  const { menu, shop } = book;
  const area = areaById(shop, contents.address.area)?.name ?? contents.address.area;
  const { text } = contents.address;
  const shared = contents.lines.flatMap((line) =>
    (menu.item(line.item)?.groups ?? []).flatMap((id) => {
      const group = menu.group(id);
      const halves = line.options.filter((each) => each.group === id).length;
      return group?.shares === true && halves > 1 ? (group.sharedPrice ?? 'average') : [];
    }),
  );
  return [
    say('readBack', {
      shop: shop.name,
      lines: describeLines(contents.lines, menu, locale),
      address: text.toLowerCase().includes(area.toLowerCase())
        ? text
        : say('addressInArea', { text, area }),
      name: contents.name,
      fee: money(contents.feeCents),
      payment: paymentSaying(contents),
      total: money(contents.totalCents),
    }),
    ...(shared.includes('average') ? [say('sharedByAverage')] : []),
    ...(shared.includes('highest') ? [say('sharedByHighest')] : []),
  ];
}

function paymentSaying({ payment, changeForCents, totalCents }: OrderContents): Saying {
  if (payment !== 'cash') return PAYMENT_NAMES[payment];
  return changeForCents === undefined || changeForCents === totalCents
    ? say('paymentCashExact')
    : say('paymentCashChange', {
        cash: money(changeForCents),
        change: money(cents(changeForCents - totalCents)),
      });
}
