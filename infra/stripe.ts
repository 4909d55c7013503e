import type { Construct } from 'constructs';
import type { StripeProvider } from '../lambda/adapters/stripe/provider.ts';
import { withSecret } from './secret.ts';
import type { Setting } from './setting.ts';
import type { WebhookApi } from './webhook-api.ts';

/** The account's settings block, with the right to read its keys. */
export const stripeProviderSetting = (scope: Construct, stripe: StripeProvider): Setting =>
  withSecret(scope, JSON.stringify(stripe), stripe.secretName);

/** Lets Stripe post. @returns the address that Stripe is given */
export function stripeWebhookRoute(api: WebhookApi): string {
  const path = '/webhooks/stripe';
  api.route(path, 'Each post is signed with a secret of this endpoint, and read back at Stripe.');
  return `${api.url}${path}`;
}
