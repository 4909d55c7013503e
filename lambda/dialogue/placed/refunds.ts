import type { Charge } from '../../domain/charge.ts';
import { addCents, cents, type Cents } from '../../domain/money.ts';
import type { Order } from '../../domain/order.ts';
import { answer, type Facts, type Step } from '../decide/step.ts';
import { money, orderNumber, say, type Saying } from '../phrases.ts';

/** "Cadê meu estorno?": what was given back of the last order that money came in for, what is on its way, how long it takes. */
export function askRefund(step: Step, { orders }: Facts): Step {
  const [newest] = orders;
  if (!newest) return answer(step, say('noOrder'));
  const about = orders.find((order) => refundSayings(order).length > 0);
  return answer(step, ...(about ? refundSayings(about) : [nothing(newest)]));
}

/** Given back; and asked for or under way, whether the provider has said yes already or not. */
function refundSayings(order: Order): Saying[] {
  return (['pix', 'card'] as const).flatMap((method) => {
    const charges = Object.values(order.charges ?? {}).filter(
      (charge) => (charge.method ?? 'pix') === method,
    );
    const number = orderNumber(order.number);
    const given = sum(charges, ({ refundedCents }) => refundedCents);
    const coming = sum(charges, (charge) => comingOf(charge, order));
    const held = order.status === 'cancelled' && charges.some(wasHeld);
    return [
      ...(given > 0 ? [say(GIVEN[method], { number, amount: money(given) })] : []),
      ...(coming > 0 ? [say(COMING[method], { number, amount: money(coming) })] : []),
      ...(held && given + coming === 0 ? [say('refundHeld', { number })] : []),
    ];
  });
}

/** What was put down to be given back and is not yet; of an order that is cancelled, all that is left. */
function comingOf(charge: Charge, { refunds = [], status, undoneAt }: Order): Cents {
  const all = left(charge);
  if (status === 'cancelled' || undoneAt !== undefined) return all;
  const planned = refunds
    .filter(({ chargeId, failedAt }) => chargeId === charge.id && failedAt === undefined)
    .reduce((total, { amountCents }) => total + amountCents, 0);
  return cents(Math.min(all, Math.max(0, planned - charge.refundedCents)));
}

const GIVEN = { pix: 'refundGivenPix', card: 'refundGivenCard' } as const;
const COMING = { pix: 'refundComingPix', card: 'refundComingCard' } as const;

const sum = (charges: readonly Charge[], of: (charge: Charge) => Cents): Cents =>
  addCents(...charges.map(of));

const left = ({ receivedCents, refundedCents }: Charge): Cents =>
  cents(Math.max(0, receivedCents - refundedCents));

/** A card that was held and let go of, or is about to be. */
const wasHeld = ({ method, status, receivedCents }: Charge): boolean =>
  method === 'card' && receivedCents === 0 && (status === 'authorised' || status === 'cancelled');

function nothing({ contents, number: figures, status }: Order): Saying {
  const number = orderNumber(figures);
  const atDoor = contents.online !== true && status === 'cancelled';
  return say(atDoor ? 'refundAtDoor' : 'refundNothing', { number });
}
