import { invalid } from './fault.ts';
import type { Ledger } from './ledger.ts';
import type { Refund } from './objects.ts';
import type { RefundParameters } from './parameters.ts';
import { newId } from './store.ts';
import { reaisOf } from '../../lambda/domain/money.ts';

/** Gives back some or all of what was captured; never more. */
export function refund(ledger: Ledger, asked: RefundParameters): Refund {
  const intent = ledger.get('payment_intent', asked.payment_intent);
  const charge =
    intent.latest_charge === null ? undefined : ledger.get('charge', intent.latest_charge);
  if (charge?.captured !== true)
    throw invalid(
      `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
      { param: 'payment_intent' },
    );
  const left = charge.amount_captured - charge.amount_refunded;
  if (left === 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  if (asked.amount > left)
    throw invalid(
      `Refund amount (R$${reaisOf(asked.amount)}) is greater than unrefunded amount on charge (R$${reaisOf(left)})`,
      { param: 'amount' },
    );
  const refund: Refund = ledger.save({
    ...ledger.base(newId('refund')),
    object: 'refund',
    amount: asked.amount,
    charge: charge.id,
    currency: charge.currency,
    payment_intent: intent.id,
    reason: asked.reason ?? null,
    status: 'succeeded',
    metadata: asked.metadata,
  });
  ledger.tell('refund.created', refund);
  const refunded = charge.amount_refunded + asked.amount;
  const all = refunded === charge.amount_captured;
  ledger.tell(
    'charge.refunded',
    ledger.save({ ...charge, amount_refunded: refunded, refunded: all }),
  );
  return refund;
}
