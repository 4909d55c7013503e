import type Stripe from 'stripe';
import type { Charge } from '../../domain/charge.ts';
import { ChargeRefusedError } from '../../domain/payment-errors.ts';
import type { OpenCharge, PaymentProvider, SavedCards } from '../../ports.ts';
import { chargeOfIntent, chargeOfPage, isOfPage, isOurs, OF_INTENT, OF_PAGE } from './charge-of.ts';
import { answerOf, isMissing, wantsCustomer } from './errors.ts';
import { marksOf, pageFor } from './hosted-page.ts';

export interface StripePayments extends PaymentProvider, SavedCards {
  /** The charge that an intent belongs to: a page's is known by the page's id, and by no other. */
  ofIntent(intentId: string): Promise<Charge | undefined>;
}

/**
 * Cards by Stripe: authorised when opened, taken by `capture`. A new card is typed on Stripe's hosted page;
 * one that was saved is charged without it, unless the bank wants to see the customer.
 * @param returnUrl where the page sends the customer when done
 * @see https://docs.stripe.com/payments/place-a-hold-on-a-payment-method
 */
export function stripePayments(client: Stripe, returnUrl: string): StripePayments {
  const intents = client.paymentIntents;
  const pages = client.checkout.sessions;

  const readPage = (id: string) => answerOf(pages.retrieve(id, { expand: OF_PAGE }));
  const readIntent = (id: string) => answerOf(intents.retrieve(id, { expand: OF_INTENT }));

  /** The charge now, with its intent where there is one by now. */
  const now = async (id: string): Promise<{ charge: Charge; intentId: string | undefined }> => {
    if (!isPage(id)) return { charge: chargeOfIntent(await readIntent(id)), intentId: id };
    const page = await readPage(id);
    const { payment_intent: intent } = page;
    const intentId = typeof intent === 'string' ? intent : intent?.id;
    return { charge: chargeOfPage(page), intentId };
  };

  const openPage = async (request: OpenCharge, customer?: string): Promise<Charge> => {
    const page = await answerOf(
      pages.create(
        { ...pageFor(request, returnUrl, customer), expand: OF_PAGE },
        { idempotencyKey: `${request.key}:page` },
      ),
    );
    return chargeOfPage(page);
  };

  const chargeSaved = async (request: OpenCharge, customer: string, method: string) =>
    chargeOfIntent(
      await answerOf(
        intents.create(
          {
            amount: request.amountCents,
            currency: 'brl',
            capture_method: 'manual',
            customer,
            payment_method: method,
            allowed_payment_method_types: ['card'],
            off_session: true,
            confirm: true,
            return_url: returnUrl,
            description: request.description,
            metadata: marksOf(request, 'savedCard'),
            expand: OF_INTENT,
          },
          { idempotencyKey: `${request.key}:saved` },
        ),
      ),
    );

  return {
    async open(request) {
      const { savedCard } = request.customer;
      if (savedCard === undefined) return openPage(request);
      const { customer, method } = partsOf(savedCard);
      try {
        return await chargeSaved(request, customer, method);
      } catch (error) {
        if (!wantsCustomer(error)) throw error;
        return openPage(request, customer);
      }
    },

    read: (id) =>
      unlessMissing(async () => {
        const found = isPage(id) ? await readPage(id) : await readIntent(id);
        if (!isOurs(found)) return undefined;
        return found.object === 'checkout.session' ? chargeOfPage(found) : chargeOfIntent(found);
      }),

    async capture(id, key) {
      const { charge, intentId } = await now(id);
      if (charge.status === 'paid') return charge;
      if (intentId === undefined || charge.status !== 'authorised')
        throw new ChargeRefusedError(`only what is authorised is taken; ${id} is ${charge.status}`);
      await answerOf(intents.capture(intentId, {}, { idempotencyKey: key }));
      return (await now(id)).charge;
    },

    async cancel(id, key) {
      const { charge, intentId } = await now(id);
      if (charge.status === 'paid')
        throw new ChargeRefusedError(`${id} is paid: it is given back by a refund`);
      if (charge.status === 'expired' || charge.status === 'cancelled') return charge;
      if (isPage(id) && charge.status === 'open')
        await answerOf(pages.expire(id, {}, { idempotencyKey: key }));
      else if (intentId !== undefined)
        await answerOf(intents.cancel(intentId, {}, { idempotencyKey: key }));
      return (await now(id)).charge;
    },

    async refund(id, { key, amountCents }) {
      const { charge, intentId } = await now(id);
      if (intentId === undefined || charge.status !== 'paid')
        throw new ChargeRefusedError(`only what is paid is given back; ${id} is ${charge.status}`);
      // Stripe forgets keys after a day; the mark on the refund stays.
      const given = answerOf(
        client.refunds.list({ payment_intent: intentId, limit: 100 }).autoPagingToArray({
          limit: 1_000,
        }),
      );
      const done = (await given).some(
        ({ metadata, status }) => metadata?.['key'] === key && status !== 'failed',
      );
      if (!done)
        await answerOf(
          client.refunds.create(
            { payment_intent: intentId, amount: amountCents, metadata: { key } },
            { idempotencyKey: key },
          ),
        );
      return (await now(id)).charge;
    },

    // With the customer, who was made for it alone, all its cards go.
    async forget(reference) {
      const { customer } = partsOf(reference);
      await unlessMissing(() => answerOf(client.customers.del(customer)));
    },

    ofIntent: (intentId) =>
      unlessMissing(async () => {
        const intent = await readIntent(intentId);
        if (!isOurs(intent)) return undefined;
        if (!isOfPage(intent)) return chargeOfIntent(intent);
        const { data } = await answerOf(pages.list({ payment_intent: intentId, limit: 1 }));
        const [page] = data;
        return page && chargeOfPage(await readPage(page.id));
      }),
  };
}

const isPage = (id: string) => id.startsWith('cs_');

/** @throws TypeError for anything but a reference of ours */
function partsOf(reference: string): { customer: string; method: string } {
  const [customer, method] = reference.split('/');
  if (customer?.startsWith('cus_') !== true || method?.startsWith('pm_') !== true)
    throw new TypeError(`a saved card is cus_…/pm_…, not "${reference}"`);
  return { customer, method };
}

async function unlessMissing<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ChargeRefusedError && isMissing(error.cause)) return undefined;
    throw error;
  }
}
