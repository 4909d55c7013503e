import { s3Receipts } from './adapters/s3/receipts.ts';
import { receiptsConfig } from './config.ts';
import { requestOf, responseOf } from './http-event.ts';
import { receiptRoutes } from './receipt/routes.ts';

const routes = receiptRoutes({
  receipts: s3Receipts(receiptsConfig().RECEIPTS_BUCKET),
  clock: { now: () => new Date() },
});

/** Receipts, behind an HTTP API that asks nobody who they are: the address is what only the customer has. */
export const handler = async (event: unknown) => responseOf(await routes.fetch(requestOf(event)));
