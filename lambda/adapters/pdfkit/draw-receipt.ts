import type { Receipt, ReceiptLine, Sum } from '../../domain/receipt.ts';
import type { Layout } from './layout.ts';

/** What no font of ours can show: pictures that people put in names. */
const PICTURES = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D/gu;

const INK = '#000000';

/** Draws a receipt from the top. @returns where its last line ends, on the last page */
export function drawReceipt(
  document: PDFKit.PDFDocument,
  receipt: Receipt,
  layout: Layout,
): number {
  const { sizes, column, soft } = layout;
  const left = (layout.width - column) / 2;
  const bottom = document.page.height - layout.margin;
  let y = layout.margin;

  /** Makes room on this page, or takes the next. */
  const room = (height: number) => {
    if (y + height <= bottom) return;
    document.addPage();
    y = layout.margin;
  };

  const write = (
    words: string,
    size: number,
    { bold = false, align = 'left', colour = INK, indent = 0, amount = '' }: Style = {},
  ) => {
    const font = bold ? 'bold' : 'regular';
    const shown = words.replace(PICTURES, '').trim();
    document.font(font).fontSize(size);
    const amountWidth = amount === '' ? 0 : document.widthOfString(amount) + size;
    const width = column - indent - amountWidth;
    const height = document.heightOfString(shown, { width });
    room(height);
    document.fillColor(colour).text(shown, left + indent, y, { width, align });
    if (amount !== '')
      document.text(amount, left + column - amountWidth, y, { width: amountWidth, align: 'right' });
    y += height;
  };

  const rule = () => {
    room(sizes.text);
    y += sizes.text * 0.45;
    document
      .moveTo(left, y)
      .lineTo(left + column, y)
      .lineWidth(0.6)
      .strokeColor(INK)
      .stroke();
    y += sizes.text * 0.55;
  };

  const line = ({ name, details, amount }: ReceiptLine) => {
    write(name, sizes.text, { amount });
    if (details.length > 0)
      write(details.join(', '), sizes.small, { indent: sizes.text, colour: soft });
    y += sizes.text * 0.3;
  };

  const sum = ({ label, amount }: Sum, size: number, bold = false) => {
    write(label, size, { amount, bold });
  };

  const [shop = '', ...contact] = receipt.shop;
  write(shop, sizes.title, { bold: true, align: 'center' });
  write(contact.join(' · '), sizes.small, { align: 'center', colour: soft });
  rule();
  write(receipt.title, sizes.text, { bold: true, align: 'center' });
  y += sizes.text * 0.4;
  write(receipt.order, sizes.title, { bold: true });
  for (const about of receipt.about) write(about, sizes.text);
  rule();
  for (const each of receipt.lines) line(each);
  rule();
  for (const each of receipt.sums) sum(each, sizes.text);
  y += sizes.text * 0.3;
  sum(receipt.total, sizes.title, true);
  if (receipt.payments.length > 0) y += sizes.text * 0.3;
  for (const each of receipt.payments) sum(each, sizes.text);
  rule();
  for (const note of receipt.notes) write(note, sizes.small, { align: 'center', colour: soft });
  y += sizes.text * 0.4;
  write(receipt.thanks, sizes.text, { align: 'center' });
  return y;
}

interface Style {
  bold?: boolean;
  align?: 'left' | 'center';
  colour?: string;
  indent?: number;
  /** At the right of the first line. */
  amount?: string;
}
