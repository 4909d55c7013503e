import { Hono, type Context } from 'hono';
import type * as z from 'zod';
import { shown } from './expand.ts';
import { StripeFault } from './fault.ts';
import { forgetCustomer } from './customers.ts';
import { formOf } from './form.ts';
import { cancel, capture, chargeSaved } from './intents.ts';
import { API_VERSION, type Ledger } from './ledger.ts';
import type { AnyObject, Intent, Kind } from './objects.ts';
import { once, type Answer } from './once.ts';
import * as parameters from './parameters.ts';
import { expirePage, openPage, pageNow } from './pages.ts';
import { refund } from './refunds.ts';

type Read<Schema extends z.ZodType> = z.output<Schema> & { expand: string[] };

/** Stripe's API, as much of it as Balcão calls. What it calls besides gets Stripe's answer for a wrong address. */
export function apiRoutes(ledger: Ledger, secretKey: string): Hono {
  const routes = new Hono();

  routes.use('/v1/*', async (context, next) => {
    const given = context.req.header('authorization') ?? '';
    if (given !== `Bearer ${secretKey}`)
      return context.json(
        { error: { type: 'invalid_request_error', message: 'Invalid API Key provided.' } },
        401,
      );
    const version = context.req.header('stripe-version') ?? API_VERSION;
    if (version !== API_VERSION)
      return context.json(
        {
          error: {
            type: 'invalid_request_error',
            message: `The stand-in speaks ${API_VERSION}, not ${version}.`,
          },
        },
        400,
      );
    context.header('request-id', `req_${crypto.randomUUID().replaceAll('-', '').slice(0, 14)}`);
    return next();
  });

  /** A change: checked first, then done once for its key, in one transaction. */
  const change = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    run: (given: Read<Schema>, id: string) => AnyObject,
  ) =>
    routes.post(path, async (context) => {
      const body = await context.req.text();
      const given = parameters.parametersOf(schema, formOf(body)) as Read<Schema>;
      const key = context.req.header('idempotency-key');
      const answer = ledger.store.atOnce(() =>
        once(ledger.store, key, { path: context.req.path, body }, () => {
          const object = run(given, context.req.param('id') ?? '');
          return declined(ledger, object) ?? found(shown(ledger, object, given.expand));
        }),
      );
      if (answer.replayed === true) context.header('idempotent-replayed', 'true');
      return send(context, answer);
    });

  const read = (path: string, get: (id: string) => AnyObject) =>
    routes.get(path, (context) => {
      const { expand } = parameters.parametersOf(parameters.readSchema, queryOf(context));
      const object = get(context.req.param('id') ?? '');
      return send(context, found(shown(ledger, object, expand)));
    });

  const list = (path: string, kind: Kind) =>
    routes.get(path, (context) => {
      const given = parameters.parametersOf(parameters.listSchema, queryOf(context));
      const all = ledger.store.list(kind, given.payment_intent);
      const start = all.findIndex(({ id }) => id === given.starting_after) + 1;
      const data = all.slice(start, start + given.limit);
      return context.json({
        object: 'list',
        url: path,
        has_more: start + data.length < all.length,
        data: data.map((each) => shown(ledger, each, [])),
      });
    });

  change('/v1/checkout/sessions', parameters.pageSchema, (given) => openPage(ledger, given));
  list('/v1/checkout/sessions', 'checkout.session');
  read('/v1/checkout/sessions/:id', (id) => pageNow(ledger, id));
  change('/v1/checkout/sessions/:id/expire', parameters.expireSchema, (_, id) =>
    expirePage(ledger, id),
  );
  change('/v1/payment_intents', parameters.intentSchema, (given) => chargeSaved(ledger, given));
  read('/v1/payment_intents/:id', (id) => ledger.get('payment_intent', id));
  change('/v1/payment_intents/:id/capture', parameters.captureSchema, (_, id) =>
    capture(ledger, id),
  );
  change('/v1/payment_intents/:id/cancel', parameters.cancelSchema, (_, id) => cancel(ledger, id));
  routes.delete('/v1/customers/:id', (context) => {
    const id = context.req.param('id');
    ledger.store.atOnce(() => {
      forgetCustomer(ledger, id);
    });
    return context.json({ id, object: 'customer', deleted: true });
  });
  change('/v1/refunds', parameters.refundSchema, (given) => refund(ledger, given));
  list('/v1/refunds', 'refund');

  routes.onError((error, context) => {
    if (error instanceof StripeFault) return context.json({ error: error.body }, error.status);
    throw error;
  });
  routes.all('/v1/*', (context) =>
    context.json(
      {
        error: {
          type: 'invalid_request_error',
          message: `Unrecognized request URL (${context.req.method}: ${context.req.path}).`,
        },
      },
      404,
    ),
  );
  return routes;
}

const found = (object: object): Answer => ({ status: 200, body: JSON.stringify(object) });

/** A card that was declined answers as an error, which holds the intent. */
function declined(ledger: Ledger, object: AnyObject): Answer | undefined {
  if (object.object !== 'payment_intent' || object.status !== 'requires_payment_method')
    return undefined;
  const error: Intent['last_payment_error'] = object.last_payment_error;
  const body = { error: { ...error, payment_intent: shown(ledger, object, []) } };
  return error === null ? undefined : { status: 402, body: JSON.stringify(body) };
}

const queryOf = (context: Context) => formOf(new URL(context.req.url).search.slice(1));

const send = (context: Context, { status, body }: Answer) =>
  context.body(body, status as 200, { 'content-type': 'application/json' });
