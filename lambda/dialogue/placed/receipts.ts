import type { ReceiptFormat } from '../../domain/receipt.ts';
import { answer, type Facts, type Step } from '../decide/step.ts';
import { orderNumber, say } from '../phrases.ts';

/** "Cadê meu recibo?": its address, on the sheet that was asked for; on what shows things where nothing can be shown here. */
export function askReceipt(
  step: Step,
  format: ReceiptFormat | undefined,
  { orders, paying }: Facts,
): Step {
  const order = orders.find(({ receipt }) => receipt !== undefined);
  const [newest] = orders;
  if (!newest) return answer(step, say('noOrder'));
  if (!order?.receipt) {
    const over = newest.status === 'cancelled' || newest.status === 'delivered';
    const number = orderNumber(newest.number);
    return answer(step, say(over ? 'receiptNone' : 'receiptLater', { number }));
  }
  const number = orderNumber(order.number);
  const sheet = format === undefined ? '' : `?format=${format}`;
  const link = `${paying.receipts}/${order.receipt.token}${sheet}`;
  return paying.bySms
    ? {
        ...answer(step, say('receiptInApp', { number })),
        card: { title: say('cardReceipt', { number }), text: [say('receiptLink', { link })] },
      }
    : answer(step, say('receiptHere', { number, link }));
}
