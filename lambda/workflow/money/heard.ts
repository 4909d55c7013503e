import type { OrderId } from '../../domain/ids.ts';
import { dueCents } from '../../domain/order-money.ts';
import { cameShort, openCharge } from '../../domain/payment-state.ts';
import type { ChargeNews } from '../../ports.ts';
import type { TaskPorts } from '../order-step.ts';
import { sendAnswer } from '../send-answer.ts';
import type { MoneyPorts } from './at-provider.ts';
import { settle } from './settle.ts';

export type HeardPorts = MoneyPorts & Pick<TaskPorts, 'workflow'>;

/**
 * What is done about each reading of a charge, whoever told of it: it is kept, an order that waits for it goes on, and
 * what is too much is given back.
 */
export const chargesHeard = (ports: HeardPorts): ChargeNews => ({
  async changed(charge) {
    await ports.chargeBook.changed(charge);
    await answerIfPaid(charge.orderId, ports);
    if (await ports.orders.get(charge.orderId)) await settle(charge.orderId, ports);
  },
});

/** Ends the wait of an order that waits to be paid, and is; or whose charge brought too little and can bring no more. */
export async function answerIfPaid(
  orderId: OrderId,
  { orders, workflow, clock }: Pick<HeardPorts, 'orders' | 'workflow' | 'clock'>,
): Promise<void> {
  const order = await orders.get(orderId);
  const wait = order?.waiting;
  if (!order || (wait?.for !== 'payment' && wait?.for !== 'repay')) return;
  const paid = dueCents(order) === 0;
  if (!paid && (wait.for === 'repay' || openCharge(order) || !cameShort(order))) return;
  const reply = { kind: 'success', output: { paid } } as const;
  const taken = await orders.answer(orderId, { wait, reply, at: clock.now() });
  if (taken) await sendAnswer(taken, workflow);
}
