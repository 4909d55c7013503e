import { createHash } from 'node:crypto';
import { isOrderId, type OrderId } from '../../domain/ids.ts';
import type { Branded } from '../../domain/ids.ts';

/** What API Pix knows a charge by: 26 to 35 letters and digits, never used twice at one bank. */
export type Txid = Branded<string, 'Txid'>;

const TXID = /^[a-zA-Z0-9]{26,35}$/;
const ORDER_LENGTH = 26;
const KEY_LENGTH = 9;

/**
 * The txid of a charge of ours, the same for the same key. An order's first charge has the order's id as its key, and as
 * its txid; a charge issued again has any other key (`${orderId}-2`), and nine letters of its hash after the order's id.
 */
export function txidOf(orderId: OrderId, key: string): Txid {
  if (key === orderId) return orderId as string as Txid;
  const hash = BigInt(`0x${createHash('sha256').update(key).digest('hex')}`).toString(36);
  return `${orderId}${hash.toUpperCase().slice(0, KEY_LENGTH)}` as Txid;
}

/** Whose charge a txid is; undefined when it cannot be one of ours. */
export function orderOfTxid(txid: string): OrderId | undefined {
  const id = txid.slice(0, ORDER_LENGTH);
  return TXID.test(txid) && isOrderId(id) ? id : undefined;
}

/** The id of a refund within its payment, the same for the same key: at most 35 letters and digits. */
export const refundIdOf = (key: string): string =>
  createHash('sha256').update(key).digest('hex').slice(0, 32);
