import {
  formatAddress,
  mergeAddress,
  missingParts,
  type AddressParts,
} from '../../domain/address.ts';
import { locate, placesOf, type DeliveryAddress } from '../../domain/delivery-area.ts';
import { cents, ZERO } from '../../domain/money.ts';
import { overDoorCap } from '../../domain/over-door-cap.ts';
import { revisionOf, type Order } from '../../domain/order.ts';
import { repriced } from '../../domain/reprice.ts';
import type { OrderId } from '../../domain/ids.ts';
import { answer, go, settled, type Facts, type Step } from '../decide/step.ts';
import { partQuestion } from '../part-question.ts';
import { isProven } from '../phone-proof.ts';
import { money, orderNumber, say, series } from '../phrases.ts';
import type { Move } from '../session.ts';
import { addressIn } from '../words/address-in.ts';
import { isMovable } from './placed-orders.ts';

/** Another address for a placed order, all at once or part by part; fee and total are said before it is agreed to. */
export function movePlaced(step: Step, orderId: OrderId, text: string, facts: Facts): Step {
  const order = facts.orders.find(({ id }) => id === orderId);
  if (!order) return answer(settled(step), say('noOrder'));
  const number = orderNumber(order.number);
  if (!isMovable(order)) return answer(settled(step), say('tooLateToMove', { number }));
  const { shop } = facts.book;
  const parts = mergeAddress(partsBefore(step, orderId), partsSaid(step, text, facts));
  const place = formatAddress(parts);
  const area = place === '' ? 'unknown' : locate(place, shop);
  if (area === 'outside' || (area === 'unknown' && parts.neighbourhood !== undefined)) {
    const areas = series(shop.areas.map(({ name }) => name));
    return answer(settled(step), say('outsideArea', { areas }), say('orderStays', { number }));
  }
  if (area === 'unknown' || missingParts(parts).length > 0)
    return {
      ...step,
      ask: partQuestion(parts, shop).question,
      askPending: { kind: 'newPlace', orderId, parts },
    };
  if (order.contents.itemsCents < area.minimumCents) {
    const minimum = money(cents(area.minimumCents));
    const missing = money(cents(area.minimumCents - order.contents.itemsCents));
    return answer(
      settled(step),
      say('belowMinimum', { minimum, missing }),
      say('orderStays', { number }),
    );
  }
  const to = moved(order, { text: place, area: area.id, parts }, facts);
  const { unverifiedOrderCents: most } = shop.limits;
  const dearer = { ...order.contents, totalCents: to.totalCents };
  if (most !== undefined && overDoorCap(dearer, shop, isProven(step.session.profile)))
    return answer(
      settled(step),
      say('overDoorCap', { most: money(cents(most)) }),
      say('orderStays', { number }),
    );
  return go(step, [], {
    pending: { kind: 'move', orderId, revision: revisionOf(order), to },
  });
}

const partsBefore = ({ session: { pending } }: Step, orderId: OrderId): AddressParts =>
  pending.kind === 'newPlace' && pending.orderId === orderId ? pending.parts : {};

/** A bare answer is the part that was asked for. */
function partsSaid({ session: { pending } }: Step, text: string, { book, locale }: Facts) {
  const said = addressIn(text, locale, placesOf(book.shop));
  if (pending.kind !== 'newPlace' || Object.keys(said).length > 0) return said;
  const [missing] = missingParts(pending.parts);
  return missing === undefined
    ? { neighbourhood: text.trim() }
    : { [missing === 'street' ? 'street' : missing]: text.trim() };
}

/**
 * The items keep the prices that were agreed to; fee and what a coupon takes off are those of the new place. Cash that does
 * not cover it any more is no longer what there is to be change for.
 */
function moved({ contents, placedAt }: Order, address: DeliveryAddress, { book }: Facts): Move {
  const { itemsCents, tipCents = ZERO, discountCents = ZERO } = contents;
  const now = repriced({ ...contents, address }, new Date(placedAt), book);
  const { feeCents } = now;
  const same = now.itemsCents === itemsCents;
  const discount = same
    ? (now.discountCents ?? ZERO)
    : cents(Math.min(discountCents, itemsCents + feeCents));
  const totalCents = cents(itemsCents + feeCents - discount + tipCents);
  const { changeForCents: cash } = contents;
  return {
    address,
    feeCents,
    ...(contents.discountCents !== undefined && { discountCents: discount }),
    totalCents,
    ...(cash !== undefined && cash < totalCents && { changeDropped: true }),
  };
}

/** Another address: of the order that is placed where none is being made, else of the one to be placed. */
export function changeAddress(step: Step, facts: Facts): Step {
  const { basket, profile, draft } = step.session;
  const placed = facts.orders.find(isMovable);
  if (placed && basket.length === 0) return movePlaced(step, placed.id, '', facts);
  return go(step, [], {
    profile: { ...profile, address: undefined },
    draft: { ...draft, addressParts: undefined },
    checkingOut: true,
  });
}
