import type { Line } from '../domain/line.ts';
import type { Locale } from '../domain/locale.ts';
import type { MenuIndex } from '../domain/menu-index.ts';

/** A sentence the reader was not sure of, with what a model needs to make something of it. */
export interface InterpretRequest {
  words: string;
  locale: Locale;
  menu: MenuIndex;
  basket: readonly Line[];
  signal: AbortSignal;
}

/** What a model proposes. It is checked like anything from outside; it reaches no price, payment or order. */
export type Interpretation =
  { outcome: 'acts'; lines: Line[] } | { outcome: 'clarify' } | { outcome: 'outOfScope' };
