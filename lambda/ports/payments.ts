import type { Charge } from '../domain/charge.ts';
import type { ChargeRequest, Refund } from '../domain/charge-request.ts';
import type { OrderId } from '../domain/ids.ts';
import type { Locale } from '../domain/locale.ts';
import type { Cents } from '../domain/money.ts';
import type { Order } from '../domain/order.ts';
import type { Shop } from '../domain/shop.ts';

/** One payment provider. Each call has a deadline; each change a key, so that doing it again does it once. */
export interface PaymentProvider {
  /** Asks for money. The same key gives the same charge. Throws GatewayUnavailableError, PaymentDeclinedError. */
  open(request: OpenCharge): Promise<Charge>;
  /** The charge as the provider has it now: webhooks are never believed, this is. Undefined when it knows none. */
  read(chargeId: string): Promise<Charge | undefined>;
  /** Takes what was authorised; already taken is done. */
  capture(chargeId: string, key: string): Promise<Charge>;
  /** Lets go of an open or authorised charge; already let go is done. */
  cancel(chargeId: string, key: string): Promise<Charge>;
  /** Gives money back; the same key gives it once. */
  refund(
    chargeId: string,
    refund: { key: string; amountCents: Cents; paymentId?: string },
  ): Promise<Charge>;
}

export interface OpenCharge {
  key: string;
  orderId: OrderId;
  amountCents: Cents;
  locale: Locale;
  expiresAt: Date;
  /** What the customer reads where they pay, such as "Pedido 12, Cantina da Vila". */
  description: string;
  customer: {
    name: string;
    cpf?: string;
    /** A card that a charge of before gave back: no page is needed unless the bank wants to see the customer. */
    savedCard?: string;
    /** The customer agreed that the card be kept for next time. */
    saveCard?: boolean;
  };
}

/** Cards that the provider keeps for the customer's next order. */
export interface SavedCards {
  /** Lets go of a card for good; one that is not kept any more is done. Throws GatewayUnavailableError. */
  forget(reference: string): Promise<void>;
}

/** Who takes money for the shop; none for a way to pay that is not set up. */
export interface Payments {
  pix?: PaymentProvider;
  card?: PaymentProvider;
  savedCards?: SavedCards;
  /** Pix to the shop's own key, where it has one and no bank is connected. */
  byHand?: (shop: Shop) => PaymentProvider;
}

/**
 * The money of an order, put down before it moves. What is put down has its place: where another is there by now, it is
 * refused (undefined), so that of two who decided on the same order one is heard.
 */
export interface OrderMoney {
  /** How it is paid. Refused once the customer has cancelled, or it is being undone. */
  charge(id: OrderId, charge: NonNullable<Order['charge']>): Promise<Order | undefined>;
  /** A charge that is going to be opened. Refused once the customer has cancelled, or it is being undone. */
  requestCharge(id: OrderId, place: number, request: ChargeRequest): Promise<Order | undefined>;
  /** What became of a request. */
  noteRequest(
    id: OrderId,
    place: number,
    outcome: Pick<ChargeRequest, 'chargeId' | 'refused' | 'remindedAt'>,
  ): Promise<Order | undefined>;
  /** What is held may be taken from now on. Refused once the customer has cancelled, or it is being undone. */
  takeCharge(id: OrderId, at: Date): Promise<Order | undefined>;
  /** Begins the undo: nothing is waited for any more, and what was charged is given back. Done before is done. */
  refund(id: OrderId, at: Date): Promise<Order | undefined>;
  /** A refund that is going to be made. */
  planRefund(id: OrderId, place: number, refund: Refund): Promise<Order | undefined>;
  /** What became of a refund. */
  noteRefund(
    id: OrderId,
    place: number,
    outcome: Pick<Refund, 'doneAt' | 'failedAt'>,
  ): Promise<Order | undefined>;
}

/** Told of every charge that was read back and may have changed. Telling it again, or late, does nothing. */
export interface ChargeNews {
  changed(charge: Charge): Promise<void>;
}

/** How the charges of orders stand, as last heard. */
export interface ChargeBook extends ChargeNews {
  kept(orderId: OrderId, chargeId: string): Promise<Charge | undefined>;
  /** Writes a charge in the place of what was read; false, and nothing changed, where it is another by now. */
  replace(read: Charge, charge: Charge): Promise<boolean>;
}

/** What the shop says of charges that no bank tells of. */
export interface ChargesByHand {
  /** The money came. Undefined when the order has no such charge. */
  confirm(order: Order): Promise<Charge | undefined>;
}

/** What a card provider tells us by itself. */
export interface CardEvents {
  /** The charge that a signed message is about, as the provider has it now. @param body byte for byte */
  heard(body: Uint8Array, signature: string): Promise<HeardCharge>;
}

/** A signed message may be about no charge of ours. */
export type HeardCharge = { kind: 'unsigned' } | { kind: 'signed'; charge: Charge | undefined };
