import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripeKeysSchema, type StripeKeys } from '../../lambda/adapters/stripe/provider.ts';

/** The shop's keys at the stand-in, made at the first start. */
export function keysIn(directory: string): StripeKeys {
  const file = join(directory, 'keys.json');
  if (!existsSync(file)) {
    const random = () => randomBytes(24).toString('hex');
    const keys = { secretKey: `sk_test_${random()}`, webhookSecret: `whsec_${random()}` };
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  }
  return stripeKeysSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
