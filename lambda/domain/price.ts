import type { Line } from './line.ts';
import { linePrice } from './line-price.ts';
import type { MenuIndex } from './menu-index.ts';
import { addCents, type Cents } from './money.ts';

/**
 * What a line costs by this menu, all its units together; the rules are those of `linePrice`.
 * @throws NotOnMenuError
 */
export const priceOfLine = (line: Line, menu: MenuIndex): Cents => linePrice(line, menu).totalCents;

export const priceOfLines = (lines: readonly Line[], menu: MenuIndex): Cents =>
  addCents(...lines.map((line) => priceOfLine(line, menu)));
