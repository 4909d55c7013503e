import { randomBytes } from 'node:crypto';
import { render } from '../dialogue/render.ts';
import { say } from '../dialogue/phrases.ts';
import type { Order } from '../domain/order.ts';
import {
  RECEIPT_DAYS,
  RECEIPT_FORMATS,
  type Receipt,
  type ReceiptFormat,
} from '../domain/receipt.ts';
import type { Clock, MenuBook, OrderReceipts, ReceiptStore } from '../ports.ts';
import { receiptOf } from './receipt-of.ts';

/** 32 letters, of which nobody guesses one. */
const TOKEN_BYTES = 24;
const DAY = 24 * 60 * 60_000;

export interface ReceiptPorts {
  menuBook: Pick<MenuBook, 'version'>;
  receipts: ReceiptStore;
  orderReceipts: OrderReceipts;
  layOut: (receipt: Receipt, format: ReceiptFormat) => Promise<Uint8Array>;
  clock: Clock;
}

/**
 * Issues an order's receipt in every format, once: done again, it is the one that there is.
 * @returns the token of its address, `/receipts/{token}`
 * @throws NotOnMenuError
 */
export async function issueReceipt(order: Order, ports: ReceiptPorts): Promise<string> {
  if (order.receipt) return order.receipt.token;
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const now = ports.clock.now();
  const book = await ports.menuBook.version(order.contents.menuVersion);
  const receipt = receiptOf(order, book);
  const name = `${render(say('receiptFile'), order.locale).toLowerCase()}-${order.number}.pdf`;
  const expiresAt = new Date(now.getTime() + RECEIPT_DAYS * DAY);
  for (const format of RECEIPT_FORMATS) {
    const pdf = await ports.layOut(receipt, format);
    await ports.receipts.put(token, format, { pdf, name, expiresAt });
  }
  const kept = await ports.orderReceipts.keep(order.id, { token, issuedAt: now.toISOString() });
  if (kept.token !== token) await ports.receipts.remove(token);
  return kept.token;
}
