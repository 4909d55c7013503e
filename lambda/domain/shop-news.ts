/** What the people of the shop are told of; a customer is never told any of it. */
export interface ShopNews {
  kind: 'lowStock';
  sku: string;
  name: string;
  available: number;
  /** What the menu calls little. */
  lowStock: number;
  /** Since when (ISO 8601): with the sku it tells one warning from another, should it come twice. */
  since: string;
}
