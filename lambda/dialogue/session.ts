import type { DeliveryAddress } from '../domain/delivery-area.ts';
import type { CustomerId, OrderId } from '../domain/ids.ts';
import type { Line } from '../domain/line.ts';
import type { Payment } from '../domain/shop.ts';
import type { Reply } from './reply.ts';

/** What we know of a customer between turns: one session a customer, whatever the channel. */
export interface Session {
  customer: CustomerId;
  basket: Line[];
  /** What was asked last, so that "grande", "a segunda" or "sim" means something. */
  pending: Pending;
  /** The customer has said that the order is complete: what is missing is asked. */
  checkingOut: boolean;
  profile: { address?: DeliveryAddress | undefined; name?: string; phone?: string };
  /** An address said without a place that we know; it waits for its neighbourhood. */
  draftAddress?: string | undefined;
  payment?: { method: Payment; changeForCents?: number; changeAsked?: boolean } | undefined;
  lastOrder?: OrderId;
  /** What was placed last, and when (ISO 8601): the same again within minutes is asked about. */
  lastPlaced?: { basket: string; at: string; agreedToRepeat?: boolean };
  /** How many turns in a row were not understood. */
  misses: number;
  /** The reply to the last request, given again when the request comes again, or on "repeat". */
  lastReply?: { requestId: string; reply: Reply };
}

export type Pending =
  | { kind: 'nothing' }
  | { kind: 'item' }
  | { kind: 'option'; line: number; group: string }
  | { kind: 'which'; line: Line; candidates: string[]; slot: WhichSlot }
  | { kind: 'quantity'; line: number }
  | { kind: 'address' }
  | { kind: 'neighbourhood' }
  | { kind: 'name' }
  | { kind: 'phone' }
  | { kind: 'payment' }
  | { kind: 'change' }
  | { kind: 'confirm'; orderId: OrderId; fingerprint: string }
  | { kind: 'confirmAgain' }
  | { kind: 'confirmCancel'; orderId: OrderId }
  | { kind: 'confirmClear' };

/** What an ambiguous word stands for in its line. */
export type WhichSlot = 'item' | 'option';

export const newSession = (customer: CustomerId): Session => ({
  customer,
  basket: [],
  pending: { kind: 'nothing' },
  checkingOut: false,
  profile: {},
  misses: 0,
});
