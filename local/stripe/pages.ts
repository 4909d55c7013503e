import { cardOf } from './cards.ts';
import { invalid, StripeFault } from './fault.ts';
import { authorise, decline, newIntent } from './intents.ts';
import { NOT_AUTHENTICATED } from './cards.ts';
import type { Ledger } from './ledger.ts';
import type { Intent, Page } from './objects.ts';
import type { PageParameters } from './parameters.ts';
import { newId } from './store.ts';

const HALF_HOUR_SECONDS = 30 * 60;
const DAY_SECONDS = 24 * 60 * 60;

/** Makes a page where a customer types a card. */
export function openPage(ledger: Ledger, asked: PageParameters): Page {
  const now = ledger.seconds();
  const { expires_at: expires } = asked;
  if (expires < now + HALF_HOUR_SECONDS || expires > now + DAY_SECONDS)
    throw invalid(
      'The `expires_at` timestamp must be from 30 minutes to 24 hours after Checkout Session creation.',
      { param: 'expires_at' },
    );
  if (asked.customer !== undefined) ledger.get('customer', asked.customer);
  const id = newId('checkout.session');
  const lines = asked.line_items.map(({ quantity, price_data }) => ({ quantity, ...price_data }));
  const { capture_method, description, metadata, setup_future_usage } = asked.payment_intent_data;
  return ledger.save({
    ...ledger.base(id),
    object: 'checkout.session',
    status: 'open',
    payment_status: 'unpaid',
    mode: 'payment',
    locale: asked.locale,
    url: ledger.pageUrl(id),
    amount_total: lines.reduce((sum, line) => sum + line.quantity * line.unit_amount, 0),
    currency: lines[0]?.currency ?? 'brl',
    client_reference_id: asked.client_reference_id ?? null,
    customer: asked.customer ?? null,
    customer_creation: asked.customer === undefined ? (asked.customer_creation ?? null) : null,
    payment_intent: null,
    metadata: asked.metadata,
    success_url: asked.success_url,
    cancel_url: asked.cancel_url ?? null,
    expires_at: expires,
    standIn: {
      title: lines.map((line) => line.product_data.name).join(', '),
      capture: capture_method,
      description: description ?? null,
      metadata,
      saving: setup_future_usage ?? null,
    },
  });
}

/** A page by its id; one whose time is over expires now. */
export function pageNow(ledger: Ledger, id: string): Page {
  const page = ledger.get('checkout.session', id);
  const over = page.status === 'open' && page.expires_at <= ledger.seconds();
  return over ? expire(ledger, page) : page;
}

export function expirePage(ledger: Ledger, id: string): Page {
  const page = pageNow(ledger, id);
  if (page.status === 'open') return expire(ledger, page);
  throw invalid(
    `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${page.status}.`,
  );
}

/**
 * The customer types a card on the page.
 * @param tellAfterMilliseconds how much later the shop hears of it
 */
export function payOnPage(
  ledger: Ledger,
  id: string,
  number: string,
  tellAfterMilliseconds = 0,
): Page {
  const page = openOnly(ledger, id);
  const card = cardOf(number);
  if (!card) throw invalid(`The stand-in knows no card ${number}.`, { param: 'card' });
  const intent =
    page.payment_intent === null
      ? intentOf(ledger, page)
      : ledger.get('payment_intent', page.payment_intent);
  const method = ledger.save({
    ...ledger.base(newId('payment_method')),
    object: 'payment_method',
    type: 'card',
    customer: null,
    card: { brand: card.brand, last4: number.slice(-4) },
    standIn: { number },
  });
  const tried: Intent = { ...intent, payment_method: method.id };
  if (card.onPage === 'authorised') return complete(ledger, page, tried, tellAfterMilliseconds);
  if (card.onPage === 'asksCustomer')
    ledger.tell(
      'payment_intent.requires_action',
      ledger.save({ ...tried, status: 'requires_action' }),
    );
  else decline(ledger, tried, card.onPage);
  return ledger.save({ ...page, payment_intent: intent.id });
}

/** What the customer answers to the bank's question (3-D Secure). */
export function authenticate(ledger: Ledger, id: string, passed: boolean): Page {
  const page = openOnly(ledger, id);
  const intent = ledger.get('payment_intent', page.payment_intent ?? '');
  if (intent.status !== 'requires_action') throw invalid('The bank asked nothing.');
  if (passed) return complete(ledger, page, intent, 0);
  decline(ledger, intent, NOT_AUTHENTICATED);
  return page;
}

const intentOf = (ledger: Ledger, page: Page): Intent =>
  newIntent(ledger, {
    amount: page.amount_total,
    currency: page.currency,
    capture_method: page.standIn.capture,
    customer: page.customer,
    description: page.standIn.description,
    setup_future_usage: page.standIn.saving,
    metadata: page.standIn.metadata,
  });

function complete(ledger: Ledger, page: Page, intent: Intent, tellAfter: number): Page {
  const makes = page.customer === null && page.customer_creation === 'always';
  const customer = makes
    ? ledger.save({ ...ledger.base(newId('customer')), object: 'customer', name: null }).id
    : page.customer;
  if (customer !== null && intent.payment_method !== null && intent.setup_future_usage !== null)
    ledger.save({ ...ledger.get('payment_method', intent.payment_method), customer });
  const authorised = authorise(ledger, { ...intent, customer }, tellAfter);
  const done: Page = ledger.save({
    ...page,
    status: 'complete',
    payment_status: authorised.status === 'succeeded' ? 'paid' : 'unpaid',
    url: null,
    customer,
    payment_intent: intent.id,
  });
  ledger.tell('checkout.session.completed', done, tellAfter);
  return done;
}

function expire(ledger: Ledger, page: Page): Page {
  const expired: Page = ledger.save({ ...page, status: 'expired', url: null });
  ledger.tell('checkout.session.expired', expired);
  return expired;
}

function openOnly(ledger: Ledger, id: string): Page {
  const page = pageNow(ledger, id);
  if (page.status === 'open') return page;
  throw new StripeFault(400, {
    type: 'invalid_request_error',
    message: `This Checkout Session is ${page.status}.`,
  });
}
