import { HTTPException } from 'hono/http-exception';
import { CODE_TRIES } from '../domain/delivery-code.ts';
import { refundableCents } from '../domain/order-money.ts';
import { revisionOf, type Order } from '../domain/order.ts';
import type { Taken } from './answers.ts';

type Refused = Exclude<Taken, 'taken'> | 'notSoMuch';

const CODES = {
  notWaiting: 'NotWaiting',
  changed: 'Changed',
  codeNeeded: 'CodeNeeded',
  wrongCode: 'WrongCode',
  noTriesLeft: 'NoTriesLeft',
  notSoMuch: 'NotSoMuch',
} as const satisfies Record<Refused, string>;

/** An answer that was not taken; the message says what to do. */
export class RefusedAnswer extends HTTPException {
  readonly code: string;

  constructor(refused: Refused, message: string) {
    super(409, { message });
    this.code = CODES[refused];
  }
}

/** @param order as it is now @param answer as its path has it */
export function refusal(refused: Refused, order: Order, answer: string): RefusedAnswer {
  return new RefusedAnswer(refused, message(refused, order, answer));
}

function message(refused: Refused, order: Order, answer: string): string {
  const { number } = order;
  switch (refused) {
    case 'notWaiting': {
      const waits = order.waiting ? `, and waits for ${order.waiting.for}` : '';
      return `order ${number} does not wait for ${answer}: it is ${order.status}${waits}`;
    }
    case 'notSoMuch':
      return `of order ${number} ${refundableCents(order)} cents can be given back, and no more`;
    case 'changed':
      return `the customer changed order ${number}: look at revision ${revisionOf(order)}, and answer for that`;
    case 'codeNeeded':
      return `order ${number} is handed over by the customer's code: send {"code": "1234"}, or {"override": "why not"}`;
    case 'wrongCode': {
      const left = CODE_TRIES - (order.codeTries ?? 0);
      return `that is not the code of order ${number}; ${left} of ${CODE_TRIES} tries are left`;
    }
    case 'noTriesLeft':
      return `order ${number} had ${CODE_TRIES} wrong codes: hand it over with {"override": "why"}, which is kept`;
  }
}
