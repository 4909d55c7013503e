import { Hono } from 'hono';
import { RECEIPT_FORMATS } from '../domain/receipt.ts';
import type { Clock, ReceiptStore } from '../ports.ts';

const TOKEN = /^[\w-]{32}$/;

/**
 * A receipt at its address, `GET /receipts/{token}?format=80mm`: who has the address may look, until it expires.
 * Our own address and not a presigned one of S3: that ends with the session of the role that signed it, in hours.
 */
export function receiptRoutes(ports: { receipts: Pick<ReceiptStore, 'get'>; clock: Clock }): Hono {
  const routes = new Hono();
  routes.get('/receipts/:token', async (context) => {
    const token = context.req.param('token');
    const asked = context.req.query('format') ?? 'a4';
    const format = RECEIPT_FORMATS.find((each) => each === asked);
    if (!format) return context.text(`format is one of ${RECEIPT_FORMATS.join(', ')}`, 400);
    const file = TOKEN.test(token) ? await ports.receipts.get(token, format) : undefined;
    if (!file) return context.notFound();
    if (file.expiresAt <= ports.clock.now()) return context.text('Expirou. It has expired.', 410);
    return new Response(Uint8Array.from(file.pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${file.name}"`,
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
      },
    });
  });
  routes.notFound((context) => context.text('Não há recibo aqui. There is no receipt here.', 404));
  routes.onError((error, context) => {
    console.error(JSON.stringify({ event: 'receiptFault', cause: String(error) }));
    return context.text('Tente de novo daqui a pouco. Try again in a moment.', 500);
  });
  return routes;
}
