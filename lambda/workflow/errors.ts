/** The names of these classes are what the state machine's Retry and Catch match. */

/** The shop has too little of something in the order; thrown for orders begun on the definition before. */
export class OutOfStockError extends Error {
  override readonly name = 'OutOfStockError';
}

/** The customer asked to cancel before this step took anything. */
export class OrderCancelledError extends Error {
  override readonly name = 'OrderCancelledError';
}

/** A step met an order that is not there, or is not where the step expects it. */
export class OrderStateError extends Error {
  override readonly name = 'OrderStateError';
}

/** Somebody changed the order between a step's reading and its writing; done again it goes well. */
export class OrderChangedError extends Error {
  override readonly name = 'OrderChangedError';
}
