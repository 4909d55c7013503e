import * as z from 'zod';
import { LOCALES } from '../../lambda/domain/locale.ts';
import { PAYMENTS } from '../../lambda/domain/shop-terms.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What `shop:new` asks, each with what is wrong with an answer that will not do. */
export const answersSchema = z.object({
  name: z.string().trim().min(1, 'a shop has a name: it is what customers hear'),
  phone: z.string().trim().min(8, 'give the number that a customer who wants a person is told'),
  city: z.string().trim().min(1, 'which city do you deliver in?'),
  timeZone: z.string().min(1),
  opens: z.string().regex(CLOCK, 'an hour is written 18:00'),
  closes: z
    .string()
    .regex(/^(24:00|([01]\d|2[0-3]):[0-5]\d)$/, 'an hour is written 23:00; midnight 24:00'),
  neighbourhoods: z
    .array(z.string().trim().min(1))
    .min(1, 'name one neighbourhood at least that you deliver in'),
  feeCents: z.int().min(0),
  minimumCents: z.int().min(0),
  payments: z.array(z.enum(PAYMENTS)).min(1, 'take one way of paying at least'),
  locale: z.enum(LOCALES),
});

export type Answers = z.infer<typeof answersSchema>;
