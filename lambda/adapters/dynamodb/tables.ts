/**
 * The tables, as the local start and CDK create them. All keys are strings, all tables are on demand.
 *
 * - `sessions`: one record a customer: basket, pending question, profile (key: customer id).
 * - `customers`: which customer a channel's id belongs to (key: `channel#id`).
 * - `orders`: one record an order, with its status, waiting token and history.
 * - `shop`: menu versions, the pointer to the current one, daily counters.
 * - `stock`: one record a stocked item or option: what is available, and reservations by order.
 * - `messages`: what was told of each order by each channel (key: `told#order#channel`), and the last news for
 *   the pages that are open (key: `news#feed`); each is forgotten at its `expiresAt`.
 * - `talks`: sentences that were not understood (key: `missed#locale#hash`) and turns to learn from of customers who
 *   agreed (key: `turns#customer`), nobody's data in either; how many codes a phone was texted on a day (key:
 *   `codes#day#mark`); each is forgotten at its `expiresAt`.
 */
export const TABLES = {
  sessions: { partitionKey: 'customer' },
  customers: { partitionKey: 'identity' },
  orders: {
    partitionKey: 'id',
    indexes: [
      { name: 'byCustomer', partitionKey: 'customer', sortKey: 'id' },
      { name: 'byStatus', partitionKey: 'status', sortKey: 'id' },
    ],
  },
  shop: { partitionKey: 'key' },
  stock: { partitionKey: 'sku' },
  messages: { partitionKey: 'key', expires: 'expiresAt' },
  talks: { partitionKey: 'key', expires: 'expiresAt' },
} as const satisfies Record<string, TableDefinition>;

export interface TableDefinition {
  readonly partitionKey: string;
  readonly indexes?: readonly { name: string; partitionKey: string; sortKey: string }[];
  /** The attribute that says when a record may go, in seconds since the epoch. */
  readonly expires?: string;
}

export type TableName = keyof typeof TABLES;
