/** What is said of the order that is asked for again, by key, with the values each takes. */
export const USUAL_VALUES = {
  noUsual: [],
  noOrderThatDay: [],
  usualGone: [],
  usualNewPrice: ['before', 'now'],
  usualRestNewPrice: ['before', 'now'],
  usualNow: ['lines'],
  usual: ['lines'],
  askUsual: [],
  askUsualNow: [],
} as const satisfies Record<string, readonly string[]>;
