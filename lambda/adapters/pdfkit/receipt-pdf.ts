import PDFDocument from 'pdfkit';
import type { Receipt, ReceiptFormat } from '../../domain/receipt.ts';
import { drawReceipt } from './draw-receipt.ts';
import { receiptFonts } from './fonts.ts';
import { LAYOUTS } from './layout.ts';

/** Longer than any receipt: a roll is first laid out on this, to see how long it is. */
const ENDLESS_POINTS = 14_000;

/** A receipt as a PDF. The same receipt gives the same bytes. */
export async function receiptPdf(receipt: Receipt, format: ReceiptFormat): Promise<Uint8Array> {
  const layout = LAYOUTS[format];
  const fonts = await receiptFonts();
  const open = (height: number) => {
    const document = new PDFDocument({
      size: [layout.width, height],
      margin: layout.margin,
      // The built-in Helvetica is not loaded: it would read files that are not deployed.
      font: fonts.regular as unknown as string,
      lang: receipt.locale,
      displayTitle: true,
      info: {
        Title: `${receipt.title}: ${receipt.order}`,
        Author: receipt.shop[0] ?? '',
        CreationDate: receipt.placedAt,
      },
    });
    document.registerFont('regular', fonts.regular);
    document.registerFont('bold', fonts.bold);
    return document;
  };
  const height =
    layout.height ?? drawReceipt(open(ENDLESS_POINTS), receipt, layout) + layout.margin + 1;
  const document = open(height);
  const file = bytesOf(document);
  drawReceipt(document, receipt, layout);
  document.end();
  return file;
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(parts)));
    });
    document.on('error', reject);
  });
}
