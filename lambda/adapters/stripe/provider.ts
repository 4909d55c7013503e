import * as z from 'zod';

/** The shop's account at Stripe, as a settings block; docs/stripe.md says where each value is found. */
export const stripeProviderSchema = z.strictObject({
  /** Where in Secrets Manager the keys are. */
  secretName: z.string().min(1),
  /** Where Stripe's page sends the customer when done. */
  returnUrl: z.url(),
  /** A stand-in's address; Stripe's own when absent. */
  endpoint: z.url().optional(),
});

export type StripeProvider = z.infer<typeof stripeProviderSchema>;

/** The block as a Lambda's environment has it, in JSON. */
export const stripeProviderOf = (json: string): StripeProvider =>
  stripeProviderSchema.parse(JSON.parse(json));

/** What is kept secret: JSON in Secrets Manager. */
export const stripeKeysSchema = z.object({
  /** `sk_…`, or `rk_…` with rights on checkout sessions, payment intents and refunds alone. */
  secretKey: z.string().regex(/^[sr]k_/, 'a secret or restricted key'),
  /** Of the webhook's endpoint, to check signatures with. */
  webhookSecret: z.string().startsWith('whsec_'),
});

export type StripeKeys = z.infer<typeof stripeKeysSchema>;
