import { setTimeout as delay } from 'node:timers/promises';
import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Logger } from 'pino';
import { alexaRoutes } from '../alexa/routes.ts';
import { bankRoutes } from '../bank/control-routes.ts';
import type { Bank } from '../bank/start-bank.ts';
import { httpApiRoutes } from '../console/routes.ts';
import { answerByLambda } from '../http-api/answer.ts';
import type { Fetch } from '../http/listener.ts';
import type { Invoke } from '../lambda/function.ts';
import { lexRoutes } from '../lex/protocol/routes.ts';
import type { LexRuntime } from '../lex/runtime.ts';
import type { LocalJson } from '../local-json.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { SentBox } from '../outbox/sent-box.ts';
import { pageRoutes } from '../pages/routes.ts';
import type { LocalStripe } from '../stripe/start-stripe.ts';
import { webhookRoutes } from '../webhooks/routes.ts';

/** What is behind the main port once everything runs. */
interface Rooms {
  local: LocalJson;
  lex: LexRuntime;
  fulfilment: Invoke;
  console: Invoke;
  chatNews: Invoke;
  webhooks: Invoke;
  pay: Invoke;
  receipts: Invoke;
  outbox: Outbox;
  box: SentBox;
  bank: Bank;
  stripe: LocalStripe;
  log: Logger;
}

/** How long requests that were taken may still run once the door closes. */
const CLOSING_MILLISECONDS = 1000;

interface FrontDoor {
  fetch: Fetch;
  open(rooms: Rooms): void;
  /** Takes no more requests, and waits a second for those inside. */
  close(): Promise<void>;
}

/**
 * The main port. It is taken before anything else starts, so that a port in use leaves nothing half done;
 * until `open` it answers that it is starting.
 */
export function frontDoor(): FrontDoor {
  let answer: Fetch = () => json(503, 'Starting', 'Balcão is starting; ask again in a second.');
  const inside = new Set<Promise<Response>>();
  return {
    async fetch(request) {
      const response = Promise.resolve(answer(request));
      inside.add(response);
      return response.finally(() => inside.delete(response));
    },
    open(rooms) {
      const routes = allRoutes(rooms);
      answer = (request) => routes.fetch(request);
    },
    async close() {
      answer = () => json(503, 'Closing', 'Balcão is closing.');
      await Promise.race([Promise.allSettled(inside), delay(CLOSING_MILLISECONDS)]);
    },
  };
}

function allRoutes(rooms: Rooms): Hono {
  const { local, lex, fulfilment, console, webhooks, outbox, bank, stripe, log } = rooms;
  const routes = new Hono();
  routes.use(
    methodNotAllowed({
      app: routes,
      onMethodNotAllowed: (context, methods) => {
        const allowed = methods.join(', ');
        const message = `${context.req.path} takes ${allowed}, not ${context.req.method}.`;
        return json(405, 'MethodNotAllowed', message, { allow: allowed });
      },
    }),
  );
  routes.get('/local.json', (context) => context.json(local));
  routes.route('/', lexRoutes(lex, log));
  routes.route('/', alexaRoutes(fulfilment));
  routes.route('/', webhookRoutes(webhooks));
  routes.get('/pay/*', (context) => answerByLambda(context.req.raw, rooms.pay));
  routes.get('/receipts/*', (context) => answerByLambda(context.req.raw, rooms.receipts));
  routes.route('/', bankRoutes(bank));
  routes.route('/stripe', stripe.pages);
  routes.route('/', httpApiRoutes('/console/api', console));
  routes.route('/', httpApiRoutes('/chat/api', rooms.chatNews));
  routes.route('/', pageRoutes(outbox, rooms.box));
  routes.notFound((context) => json(404, 'NotFound', `There is nothing at ${context.req.path}.`));
  routes.onError((error, context) => {
    log.error({ err: error }, `${context.req.method} ${context.req.path} failed`);
    return json(500, 'InternalError', 'This is a fault of Balcão; its log tells more.');
  });
  return routes;
}

const json = (
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
) => Response.json({ error: { code, message } }, { status, headers });
