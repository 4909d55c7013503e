import { isAllergen } from '../../domain/allergy.ts';
import { addressSaid, areaById } from '../../domain/delivery-area.ts';
import { endOfCpf } from '../../domain/cpf.ts';
import type { SavedCard } from '../../domain/charge.ts';
import { cents } from '../../domain/money.ts';
import type { OrderContents } from '../../domain/order-contents.ts';
import type { SoldOutPolicy } from '../../domain/shop.ts';
import { allergenName } from '../words/allergens-in.ts';
import { describeLines } from '../describe.ts';
import { moment } from '../moment.ts';
import { money, say, series, type Saying } from '../phrases.ts';
import type { Facts } from './step.ts';

/** What the customer must have heard before an order is placed: seller, items, delivery, time, payment, total. */
export function readBack(contents: OrderContents, facts: Facts): Saying[] {
  const { book, now, locale } = facts;
  const { scheduledFor, discountCents = 0, tipCents = 0 } = contents;
  return [
    handedOver(contents, facts),
    ...(discountCents > 0
      ? [say('readBackDiscount', { discount: money(cents(discountCents)) })]
      : []),
    ...(tipCents > 0 ? [say('readBackTip', { tip: money(cents(tipCents)) })] : []),
    ...(scheduledFor === undefined
      ? []
      : [
          say('readBackWhen', {
            when: moment(new Date(scheduledFor), now, book.shop.timeZone, locale),
          }),
        ]),
    ...(contents.cpf === undefined ? [] : [say('readBackCpf', { digits: endOfCpf(contents.cpf) })]),
    ...allergyNotice(contents, facts),
    ...soldOutNotice(contents, facts),
    ...sharedPrices(contents, facts),
  ];
}

function handedOver(contents: OrderContents, { book, locale }: Facts): Saying {
  const { menu, shop } = book;
  const told = {
    shop: shop.name,
    lines: describeLines(contents.lines, menu, locale),
    name: contents.name,
    payment: paymentSaying(contents),
    paying: payingSaying(contents),
    total: money(contents.totalCents),
  };
  const { address } = contents;
  if (!address) return say('readBackPickUp', told);
  const text = addressSaid(address, locale);
  const area = areaById(shop, address.area)?.name ?? address.area;
  return say('readBack', {
    ...told,
    address: text.toLowerCase().includes(area.toLowerCase())
      ? text
      : say('addressInArea', { text, area }),
    fee: money(contents.feeCents),
  });
}

function allergyNotice({ allergens = [] }: OrderContents, { locale }: Facts): Saying[] {
  const names = allergens.map((each) => (isAllergen(each) ? allergenName(each, locale) : each));
  return names.length === 0 ? [] : [say('readBackAllergy', { allergens: series(names) })];
}

/** Where it is not what the shop does anyway. */
function soldOutNotice({ whenSoldOut }: OrderContents, { book }: Facts): Saying[] {
  return whenSoldOut === undefined || whenSoldOut === book.shop.soldOut.policy
    ? []
    : [WHEN_SOLD_OUT[whenSoldOut]];
}

const WHEN_SOLD_OUT = {
  ask: say('readBackAsk'),
  similar: say('readBackSimilar'),
  leaveOut: say('readBackLeaveOut'),
} as const satisfies Record<SoldOutPolicy, Saying>;

/** How halves are charged is said before they are agreed to. */
function sharedPrices({ lines }: OrderContents, { book }: Facts): Saying[] {
  const rules = lines.flatMap((line) =>
    (book.menu.item(line.item)?.groups ?? []).flatMap((id) => {
      const group = book.menu.group(id);
      const halves = line.options.filter((each) => each.group === id).length;
      return group?.shares === true && halves > 1 ? (group.sharedPrice ?? 'average') : [];
    }),
  );
  return [
    ...(rules.includes('average') ? [say('sharedByAverage')] : []),
    ...(rules.includes('highest') ? [say('sharedByHighest')] : []),
  ];
}

const PAID_BY = {
  pix: say('paidPix'),
  card: say('paidCard'),
  voucher: say('paidVoucher'),
} as const satisfies Record<Exclude<OrderContents['payment'], 'cash'>, Saying>;

/** When and how: at the door, at the counter, or now. */
function payingSaying(contents: OrderContents): Saying {
  const { online, savedCard, payment, pickUp } = contents;
  if (online && savedCard) return say('payingUsualCard', named(savedCard));
  if (online) return say(payment === 'pix' ? 'payingNowPix' : 'payingNowCard');
  return say(pickUp ? 'payingAtCounter' : 'payingAtDoor', { payment: paymentSaying(contents) });
}

const named = ({ brand, last4 }: SavedCard) => ({
  brand: brand.charAt(0).toUpperCase() + brand.slice(1),
  last4,
});

function paymentSaying(contents: OrderContents): Saying {
  const { payment, changeForCents, totalCents, online, savedCard } = contents;
  if (online && savedCard) return say('paidUsualCard', named(savedCard));
  if (online) return say(payment === 'pix' ? 'paidPixNow' : 'paidCardNow');
  if (payment !== 'cash') return PAID_BY[payment];
  return changeForCents === undefined || changeForCents <= totalCents
    ? say('paymentCashExact')
    : say('paymentCashChange', {
        cash: money(changeForCents),
        change: money(cents(changeForCents - totalCents)),
      });
}
