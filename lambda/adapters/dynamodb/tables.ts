/**
 * The tables, as the local start and CDK create them. All keys are strings, all tables are on demand.
 *
 * - `sessions`: one record a customer: basket, pending question, profile (key: customer id).
 * - `customers`: which customer a channel's id belongs to (key: `channel#id`).
 * - `orders`: one record an order, with its status, waiting token and history.
 * - `shop`: menu versions, the pointer to the current one, daily counters.
 * - `stock`: one record a stocked item or option: what is available, and reservations by order.
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
} as const satisfies Record<string, TableDefinition>;

export interface TableDefinition {
  readonly partitionKey: string;
  readonly indexes?: readonly { name: string; partitionKey: string; sortKey: string }[];
}

export type TableName = keyof typeof TABLES;
