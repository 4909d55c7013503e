import Stripe from 'stripe';
import * as z from 'zod';
import type { HeardCharge } from '../../ports.ts';
import type { StripePayments } from './payments.ts';

/** An event signed longer ago than this is a replay. Stripe signs each attempt to deliver anew. */
const TOLERANCE_SECONDS = 300;

/** Of an event, only which object it is about. */
const objectSchema = z.object({
  object: z.string(),
  id: z.string(),
  payment_intent: z.string().nullish(),
});

/**
 * The charge that an event is about, read back at Stripe: what the event itself says of it is old by now.
 * @param body as it came, byte for byte: the signature is over these bytes
 */
export async function chargeOfEvent(
  body: Uint8Array,
  signature: string,
  secret: string,
  payments: StripePayments,
): Promise<HeardCharge> {
  const object = signedObject(body, signature, secret);
  if (object === undefined) return { kind: 'unsigned' };
  const about = objectSchema.safeParse(object);
  const charge = about.success ? await chargeAbout(about.data, payments) : undefined;
  return { kind: 'signed', charge };
}

/** Undefined for what was not signed with the secret, or too long ago. */
function signedObject(body: Uint8Array, signature: string, secret: string): unknown {
  try {
    return Stripe.webhooks.constructEvent(Buffer.from(body), signature, secret, TOLERANCE_SECONDS)
      .data.object;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return undefined;
    throw error;
  }
}

async function chargeAbout(
  { object, id, payment_intent: intent }: z.infer<typeof objectSchema>,
  payments: StripePayments,
) {
  if (object === 'checkout.session') return payments.read(id);
  const intentId = object === 'payment_intent' ? id : intent;
  const charge = intentId == null ? undefined : await payments.ofIntent(intentId);
  // A saved card that is declined is said so where it was charged; nothing was opened.
  return charge?.status === 'declined' ? undefined : charge;
}
