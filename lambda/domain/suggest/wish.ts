import type { MenuKind } from '../menu-kinds.ts';
import type { Diet } from './diet.ts';

/** What a customer wants of a suggestion, as far as it was said. */
export interface Wish {
  /** What all of it may cost at most, in cents. */
  budgetCents?: number;
  diets?: Diet[];
  /** How many it is to feed. */
  people?: number;
  kind?: MenuKind;
  /** An id of the menu's categories. */
  category?: string;
}
