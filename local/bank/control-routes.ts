import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import { roundedCents } from '../../lambda/domain/money.ts';
import { sameOrigin } from '../http/same-origin.ts';
import { page } from '../pages/routes.ts';
import { chargeView } from './charge-view.ts';
import { failureSchema } from './failures.ts';
import type { ChargeRow } from './ledger.ts';
import type { Payer } from './payers.ts';
import type { Bank } from './start-bank.ts';

const MOST_CHARGES = 100;
const SOON_SECONDS = 20;

/** What a customer can do, by the last part of the path; what is left out is as the page does it. */
const PAYERS: Readonly<Record<string, (charge: ChargeRow) => z.ZodType<Payer>>> = {
  pay: () => z.object({}).transform(() => ({ kind: 'pay' })),
  'pay-twice': () => z.object({}).transform(() => ({ kind: 'twice' })),
  'pay-less': ({ cents }) =>
    z
      .object({
        amountCents: z.int().min(1).max(cents).default(roundedCents(cents, 2)),
      })
      .transform(({ amountCents }) => ({ kind: 'less', cents: amountCents })),
  'pay-late': () => z.object({}).transform(() => ({ kind: 'late' })),
  delay: () =>
    z
      .object({ seconds: z.int().min(1).max(86_400).default(SOON_SECONDS) })
      .transform(({ seconds }) => ({ kind: 'delay', seconds })),
  refuse: () => z.object({}).transform(() => ({ kind: 'refuse' })),
};

/** The customers' side of the bank: its page, and what tests ask of it, on the main port. */
export function bankRoutes(bank: Bank): Hono {
  const routes = new Hono();
  const view = (charge: ChargeRow) => chargeView(charge, bank);
  const list = () => ({ charges: bank.ledger.charges(MOST_CHARGES).map(view) });
  const chargeIn = (context: Context): ChargeRow => {
    const txid = context.req.param('txid') ?? '';
    const charge = bank.ledger.charge(txid);
    if (!charge) throw new HTTPException(404, { message: `no charge ${txid}` });
    return charge;
  };

  routes.use('/bank/api/*', sameOrigin());
  routes.get('/bank', (context) =>
    context.req.header('accept')?.includes('text/html') === true
      ? page('bank.html', 'text/html; charset=utf-8')
      : context.json(list()),
  );
  routes.get('/bank/api/charges', (context) => context.json(list()));
  routes.get('/bank/api/charges/:txid', (context) => context.json(view(chargeIn(context))));

  for (const [path, schema] of Object.entries(PAYERS))
    routes.post(`/bank/api/charges/:txid/${path}`, async (context) => {
      const charge = chargeIn(context);
      if (!bank.payers.act(charge, await bodyOf(context, schema(charge))))
        throw new HTTPException(409, { message: `${charge.txid} can no longer be paid so` });
      return context.json(view(charge));
    });

  // Tells of a charge's payments once more, as a bank does that is not sure.
  routes.post('/bank/api/charges/:txid/notify', (context) => {
    const charge = chargeIn(context);
    for (const payment of bank.ledger.payments(charge.txid)) bank.notices.add(payment, bank.now());
    return context.json(view(charge));
  });

  routes.get('/bank/api/failures', (context) => context.json({ failures: bank.failures.list() }));
  routes.post('/bank/api/failures', async (context) => {
    bank.failures.add(await bodyOf(context, failureSchema));
    return context.json({ failures: bank.failures.list() });
  });
  routes.delete('/bank/api/failures', (context) => {
    bank.failures.clear();
    return context.json({ failures: [] });
  });
  routes.post('/bank/api/tokens/expire', (context) => {
    bank.tokens.expire();
    return context.json({});
  });

  routes.onError((error, context) => {
    if (!(error instanceof HTTPException)) throw error;
    return context.json({ error: { message: error.message } }, error.status);
  });
  return routes;
}

async function bodyOf<Output>(context: Context, schema: z.ZodType<Output>): Promise<Output> {
  const parsed = schema.safeParse(await context.req.json().catch(() => ({})));
  if (parsed.success) return parsed.data;
  throw new HTTPException(400, { message: z.prettifyError(parsed.error) });
}
