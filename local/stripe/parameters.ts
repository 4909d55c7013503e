import * as z from 'zod';
import { invalid } from './fault.ts';
import type { Form } from './form.ts';

/** The parameters that we send, as Stripe checks them; what it does not know, it refuses, and so do we. */

const whole = z
  .string()
  .regex(/^-?\d+$/, 'Invalid integer')
  .transform(Number);
const metadata = z.record(z.string().max(40), z.string().max(500)).default({});
const expand = z.array(z.string()).max(20).default([]);
const cardOnly = z.tuple([z.literal('card')]).optional();
const saving = z.enum(['off_session', 'on_session']).optional();
const currency = z.string().regex(/^[a-z]{3}$/);

/** Stripe takes no card payment of less than fifty centavos. */
const amount = whole.refine((cents) => cents >= 50, 'Amount must be at least R$0.50 brl');

export const pageSchema = z.strictObject({
  mode: z.literal('payment'),
  client_reference_id: z.string().max(200).optional(),
  locale: z.enum(['auto', 'en', 'pt-BR']).default('auto'),
  allowed_payment_method_types: cardOnly,
  line_items: z
    .array(
      z.strictObject({
        quantity: whole,
        price_data: z.strictObject({
          currency,
          unit_amount: amount,
          product_data: z.strictObject({ name: z.string().min(1) }),
        }),
      }),
    )
    .min(1),
  payment_intent_data: z.strictObject({
    capture_method: z.enum(['automatic', 'automatic_async', 'manual']).default('automatic_async'),
    description: z.string().optional(),
    metadata,
    setup_future_usage: saving,
  }),
  metadata,
  customer: z.string().optional(),
  customer_creation: z.enum(['always', 'if_required']).optional(),
  success_url: z.url(),
  cancel_url: z.url().optional(),
  expires_at: whole,
  expand,
});

export const intentSchema = z.strictObject({
  amount,
  currency,
  capture_method: z.enum(['automatic', 'automatic_async', 'manual']).default('automatic_async'),
  customer: z.string(),
  payment_method: z.string(),
  allowed_payment_method_types: cardOnly,
  off_session: z.literal('true'),
  confirm: z.literal('true'),
  return_url: z.url().optional(),
  description: z.string().optional(),
  metadata,
  expand,
});

export const captureSchema = z.strictObject({ expand });
export const cancelSchema = z.strictObject({ expand });
export const expireSchema = z.strictObject({ expand });
export const readSchema = z.strictObject({ expand });

export const refundSchema = z.strictObject({
  payment_intent: z.string(),
  amount: whole.refine((cents) => cents > 0, 'This value must be greater than or equal to 1.'),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata,
  expand,
});

export const listSchema = z.strictObject({
  payment_intent: z.string().optional(),
  limit: whole.default(10).refine((many) => many >= 1 && many <= 100),
  starting_after: z.string().optional(),
  expand,
});

export type PageParameters = z.output<typeof pageSchema>;
export type IntentParameters = z.output<typeof intentSchema>;
export type RefundParameters = z.output<typeof refundSchema>;

/** @throws StripeFault with Stripe's words and code for the first parameter that is wrong */
export function parametersOf<Schema extends z.ZodType>(
  schema: Schema,
  form: Form,
): z.output<Schema> {
  const parsed = schema.safeParse(form);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const param = nameOf(issue?.path ?? []);
  if (issue?.code === 'unrecognized_keys') {
    const unknown = nameOf([...issue.path, issue.keys[0] ?? '']);
    throw invalid(`Received unknown parameter: ${unknown}`, {
      code: 'parameter_unknown',
      param: unknown,
    });
  }
  if (issue?.code === 'invalid_type' && issue.message.includes('undefined'))
    throw invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  throw invalid(issue?.message ?? 'Invalid request', { param });
}

const nameOf = ([first, ...rest]: PropertyKey[]): string =>
  [String(first ?? ''), ...rest.map((step) => `[${String(step)}]`)].join('');
