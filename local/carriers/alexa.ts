import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import type { SentBox } from '../outbox/sent-box.ts';
import { withFaults } from './faults.ts';

const TOKEN_SECONDS = 3600;
const FIVE_MINUTES = 5 * 60_000;
const DAY = 24 * 60 * 60_000;
const SCOPE = 'alexa::proactive_events';

/** https://developer.amazon.com/docs/smapi/schemas-for-proactive-events.html, the order's status alone */
const eventSchema = z.object({
  timestamp: z.iso.datetime(),
  referenceId: z.string().regex(/^[A-Za-z0-9~]{1,100}$/),
  expiryTime: z.iso.datetime().refine((moment) => {
    const ahead = Date.parse(moment) - Date.now();
    return ahead >= FIVE_MINUTES && ahead <= DAY;
  }, 'five minutes to a day ahead'),
  event: z.object({
    name: z.literal('AMAZON.OrderStatus.Updated'),
    payload: z.object({
      state: z.object({
        status: z.enum([
          'PREORDER_RECEIVED',
          'ORDER_RECEIVED',
          'ORDER_PREPARING',
          'ORDER_SHIPPED',
          'ORDER_OUT_FOR_DELIVERY',
          'ORDER_DELIVERED',
        ]),
        enterTimestamp: z.iso.datetime().optional(),
        deliveryDetails: z.object({ expectedArrival: z.iso.datetime() }).optional(),
      }),
      order: z.object({ seller: z.object({ name: z.literal('localizedattribute:sellerName') }) }),
    }),
  }),
  localizedAttributes: z
    .array(
      z.object({ locale: z.string().regex(/^[a-z]{2}-[A-Z]{2}$/), sellerName: z.string().min(1) }),
    )
    .min(1),
  relevantAudience: z.object({
    type: z.literal('Unicast'),
    payload: z.object({ user: z.string().min(1) }),
  }),
});

/** Login with Amazon's tokens and Alexa's proactive events: takes a notification, and keeps it as the Echo would. */
export function alexaEventRoutes(
  box: SentBox,
  { clientId, clientSecret }: { clientId: string; clientSecret: string },
): Hono {
  const tokens = new Map<string, number>();
  const routes = new Hono();

  routes.post('/auth/O2/token', async (context) => {
    const asked = new URLSearchParams(await context.req.text());
    const known =
      asked.get('client_id') === clientId && asked.get('client_secret') === clientSecret;
    if (!known) return context.json({ error: 'invalid_client' }, 401);
    if (asked.get('grant_type') !== 'client_credentials' || asked.get('scope') !== SCOPE)
      return context.json({ error: 'invalid_scope' }, 400);
    const token = `Atc|${randomBytes(24).toString('base64url')}`;
    tokens.set(token, Date.now() + TOKEN_SECONDS * 1000);
    return context.json({
      access_token: token,
      expires_in: TOKEN_SECONDS,
      scope: SCOPE,
      token_type: 'bearer',
    });
  });

  /** Tokens that were given end at once, as when the skill's secret is changed. */
  routes.delete('/tokens', (context) => {
    tokens.clear();
    return context.body(null, 204);
  });

  const events = ['/v1/proactiveEvents', '/v1/proactiveEvents/stages/development'];
  for (const path of events)
    routes.post(path, async (context) => {
      const token = (context.req.header('authorization') ?? '').replace(/^Bearer /, '');
      if ((tokens.get(token) ?? 0) < Date.now())
        return context.json({ message: 'The authentication token is not valid.' }, 403);
      const request = eventSchema.safeParse(await context.req.json());
      if (!request.success) return context.json({ message: z.prettifyError(request.error) }, 400);
      const { referenceId, expiryTime, event, localizedAttributes } = request.data;
      const { user } = request.data.relevantAudience.payload;
      const content = {
        ...event.payload.state,
        stage: path === '/v1/proactiveEvents' ? 'live' : 'development',
        referenceId,
        expiryTime,
        sellerNames: localizedAttributes,
      };
      return box.keep({ channel: 'alexa', to: user, content }, `${user} ${referenceId}`)
        ? context.body(null, 202)
        : context.json({ message: 'An event with this referenceId was sent before.' }, 409);
    });
  return withFaults(routes, (status) =>
    Response.json({ message: 'asked for by a test' }, { status }),
  );
}
