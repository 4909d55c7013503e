import type { ReceiptFormat } from '../../domain/receipt.ts';

/** Points (1/72 inch) of a format. */
export interface Layout {
  width: number;
  /** Undefined: as long as it takes. */
  height: number | undefined;
  margin: number;
  /** How wide the receipt itself is; it stands in the middle. */
  column: number;
  /** Of what matters less; thermal printers have no grey. */
  soft: string;
  sizes: { title: number; text: number; small: number };
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;
const mm = (millimetres: number) => millimetres * POINTS_PER_MILLIMETRE;

/** Of a roll of 80 mm, thermal printers print 72 mm. */
export const LAYOUTS: Readonly<Record<ReceiptFormat, Layout>> = {
  '80mm': {
    width: mm(80),
    height: undefined,
    margin: mm(4),
    column: mm(72),
    soft: '#000000',
    sizes: { title: 13, text: 9.5, small: 8 },
  },
  a4: {
    width: mm(210),
    height: mm(297),
    margin: mm(20),
    column: mm(130),
    soft: '#555555',
    sizes: { title: 18, text: 11, small: 9 },
  },
};
