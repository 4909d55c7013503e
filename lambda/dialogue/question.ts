import type { Saying } from './phrases.ts';
import type { Pending } from './session.ts';

/** A question, what a short answer to it will mean, and what is said before it. */
export interface NextQuestion {
  before?: Saying[];
  question?: Saying;
  pending: Pending;
  checkingOut?: boolean;
  /** It offers what came late from the model, which then is offered no more. */
  offersLate?: boolean;
  inApp?: 'link';
}
