/** One line of a basket or an order: so many of one item, with its options. */
export interface Line {
  item: string;
  /** Units, or grams or millilitres for items sold so. */
  quantity: number;
  options: LineOption[];
  /** Words for the kitchen that are no option of the menu. */
  note?: string;
}

export interface LineOption {
  group: string;
  option: string;
  amount: 'none' | 'light' | 'regular' | 'extra';
  /** How many times, when more than once. */
  count?: number;
  /** In a shared item, the option id of the share it belongs to. */
  of?: string;
}
