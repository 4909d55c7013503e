import { areaById } from '../../domain/delivery-area.ts';
import { cents } from '../../domain/money.ts';
import type { OrderContents } from '../../domain/order-contents.ts';
import { totalsOf } from '../../domain/totals.ts';
import type { ChosenPayment, Session } from '../session.ts';
import { moneyOf } from './fees.ts';
import type { Facts } from './step.ts';

/** The order as it stands, priced by the present menu; undefined while something is still missing. */
export function orderContents(session: Session, facts: Facts): OrderContents | undefined {
  const { book } = facts;
  const { basket, profile, draft } = session;
  const { payment } = draft;
  const { address } = profile;
  const area = address && areaById(book.shop, address.area);
  const delivered = draft.pickUp !== true;
  if ((delivered && !area) || !profile.name || !profile.phone || !payment) return undefined;
  const sums = moneyOf(session, facts);
  const { itemsCents, totalCents } = totalsOf({ lines: basket, ...sums }, book.menu);
  return {
    lines: basket,
    ...(delivered && address ? { address } : { pickUp: true }),
    name: draft.recipient ?? profile.name,
    phone: draft.recipientPhone ?? profile.phone,
    payment: payment.method,
    ...(payment.online && { online: payment.online }),
    ...(payment.savedCard && { savedCard: payment.savedCard }),
    ...(keepsCard(payment, profile) && { saveCard: true }),
    ...(payment.changeForCents !== undefined && { changeForCents: cents(payment.changeForCents) }),
    ...(draft.scheduledFor !== undefined && { scheduledFor: draft.scheduledFor }),
    ...(draft.coupon !== undefined && sums.discountCents > 0 && { coupon: draft.coupon }),
    ...(draft.cpf !== undefined && { cpf: draft.cpf }),
    ...allergiesOf(profile),
    ...(profile.whenSoldOut && { whenSoldOut: profile.whenSoldOut }),
    itemsCents,
    ...sums,
    totalCents,
    menuVersion: book.version,
  };
}

/** A new card, paid with before it is cooked, which the customer agreed to have kept. */
const keepsCard = (
  { method, online, savedCard }: ChosenPayment,
  { keepCard }: Session['profile'],
): boolean => online === true && method === 'card' && !savedCard && keepCard === true;

/** For the kitchen: what the menu declares, and what the customer called it. */
function allergiesOf({ allergens = [], otherAllergies = [] }: Session['profile']) {
  const all = [...allergens, ...otherAllergies];
  return all.length === 0 ? {} : { allergens: all };
}
