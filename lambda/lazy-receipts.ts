import { once } from './lazy-ports.ts';
import type { MenuBook, OrderReceipts, ReceiptDesk } from './ports.ts';

interface Desk {
  bucket: string;
  menuBook: Pick<MenuBook, 'version'>;
  orderReceipts: OrderReceipts;
}

/** Receipts as PDF in a bucket. What lays them out is heavy, and loaded for the first one. */
export function lazyReceipts({ bucket, menuBook, orderReceipts }: Desk): ReceiptDesk {
  const port = once(async () => {
    const [{ issueReceipt }, { receiptPdf }, { s3Receipts }] = await Promise.all([
      import('./receipt/issue-receipt.ts'),
      import('./adapters/pdfkit/receipt-pdf.ts'),
      import('./adapters/s3/receipts.ts'),
    ]);
    const ports = { menuBook, orderReceipts, receipts: s3Receipts(bucket), layOut: receiptPdf };
    return { ...ports, issueReceipt, clock: { now: () => new Date() } };
  });
  return {
    async issue(order) {
      const { issueReceipt, ...ports } = await port();
      return issueReceipt(order, ports);
    },
  };
}
