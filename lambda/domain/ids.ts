import { encodeTime } from 'ulid';

declare const brand: unique symbol;

/** A value that its type keeps apart from others of the same shape. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** Whom a basket and orders belong to, whatever channel they speak through. */
export type CustomerId = Branded<string, 'CustomerId'>;

/** A ULID: 26 letters and digits, good as execution name, Pix txid and Alexa reference alike. */
export type OrderId = Branded<string, 'OrderId'>;

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;

export const isOrderId = (text: string): text is OrderId => ULID.test(text);

export const customerId = (text: string): CustomerId => text as CustomerId;

/** Before every order's id that is minted from a time on, in milliseconds since 1970. */
export const firstIdAt = (time: number): OrderId => orderId(encodeTime(time) + '0'.repeat(16));

/** Takes an id that our own code wrote; anything else is a fault. */
export function orderId(text: string): OrderId {
  if (!isOrderId(text))
    throw new TypeError(`an order id is a ULID of 26 characters, not "${text}"`);
  return text;
}
