import type { Cpf } from '../domain/cpf.ts';
import type { OrderId } from '../domain/ids.ts';
import type { Order } from '../domain/order.ts';
import type { OrderReceipt, ReceiptFormat } from '../domain/receipt.ts';
import type { Totals } from '../domain/totals.ts';

/** Receipts as files, each at an address that nobody can guess. */
export interface ReceiptStore {
  put(token: string, format: ReceiptFormat, file: ReceiptFile): Promise<void>;
  /** Undefined where there is none, or none any more. */
  get(token: string, format: ReceiptFormat): Promise<ReceiptFile | undefined>;
  /** Takes every format away; what is not there is done. */
  remove(token: string): Promise<void>;
}

interface ReceiptFile {
  pdf: Uint8Array;
  /** What a browser saves it as: `recibo-12.pdf`. */
  name: string;
  /** From then on it is not shown. */
  expiresAt: Date;
}

/** Makes an order's receipt, once. @returns the token of its address */
export interface ReceiptDesk {
  issue(order: Order): Promise<string>;
}

/** Which receipt an order has. */
export interface OrderReceipts {
  /** Puts down an order's receipt; one put down before stays. @returns the one it has */
  keep(id: OrderId, receipt: OrderReceipt): Promise<OrderReceipt>;
}

/**
 * The shop's issuer of fiscal notes (NFC-e), which is a company of its own: a receipt is none, and nothing of ours
 * issues one.
 */
export interface FiscalNotes {
  /** Hands over what a note is made of; the same order gives the same note. */
  issue(request: FiscalNoteRequest): Promise<FiscalNote>;
}

export interface FiscalNoteRequest {
  orderId: OrderId;
  totals: Totals;
  /** Only a CPF whose digits are right gets here. */
  cpf?: Cpf;
}

/** `none`: no issuer is set up, so there is no note, and nobody is told that there is. */
export type FiscalNote = { kind: 'none' } | { kind: 'issued'; key: string; url: string };
