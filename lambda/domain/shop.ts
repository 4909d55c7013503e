import * as z from 'zod';
import { LOCALES } from './locale.ts';
import { PAYMENTS, WEEKDAYS } from './shop-terms.ts';

/** What a shop says of itself in `shop/shop.json`: who it is, when it is open, where it delivers, what it takes. */

const cents = z.int().min(0);
const clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'a time is HH:MM, 00:00 to 24:00');
const cep = z.string().regex(/^\d{8}$/, 'a CEP is eight digits');

/** As the Central Bank writes them: e-mail, phone, CPF, CNPJ, or a random key. */
const pixKey = z
  .string()
  .max(77)
  .regex(
    /^([^\s@]+@[^\s@]+\.[^\s@]+|\+[1-9]\d{9,14}|\d{11}|[0-9A-Z]{12}\d{2}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
    'a Pix key is an e-mail, a phone as +5511987654321, the digits of a CPF or CNPJ, or a random key',
  );

const areaSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Other neighbourhood names that belong to this area, as people say them. */
  neighbourhoods: z.array(z.string().min(1)).default([]),
  ceps: z.array(z.object({ from: cep, to: cep })).default([]),
  feeCents: cents,
  /** The least the items must add up to, before the fee. */
  minimumCents: cents.default(0),
  minutes: z.object({ from: z.int().min(1), to: z.int().min(1) }),
});

const couponTerms = {
  /** What customers say or write; capitals, accents, spaces and hyphens do not matter. */
  code: z.string().regex(/[\p{L}\p{N}]/u, 'a code has letters or digits'),
  /** The least the items must add up to, before the fee. */
  minimumCents: cents.optional(),
  firstOrderOnly: z.boolean().optional(),
  /** Customers who ask for promotions are told of it. */
  tell: z.boolean().default(false),
  /** Days of the shop's calendar, both included. */
  validFrom: z.iso.date().optional(),
  validUntil: z.iso.date().optional(),
  weekdays: z.array(z.enum(WEEKDAYS)).min(1).optional(),
  /** Ids of the menu; where there are any, it is for these items and those of these categories alone. */
  items: z.array(z.string()).optional(),
  categories: z.array(z.string()).optional(),
};

const couponSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), percent: z.int().min(1).max(100), ...couponTerms }),
  z.object({ kind: z.literal('amount'), amountCents: z.int().min(1), ...couponTerms }),
  z.object({ kind: z.literal('freeDelivery'), ...couponTerms }),
]);

/** What the customer wants done when something of an order is sold out. */
const SOLD_OUT_POLICIES = ['ask', 'similar', 'leaveOut'] as const;

/** `shop.json`, as a shop's owner writes it. */
export const shopFileSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  phone: z.string().min(1),
  /** IANA name, such as America/Sao_Paulo. */
  timeZone: z.string().refine((zone) => {
    try {
      new Intl.DateTimeFormat('en-US', { timeZone: zone });
      return true;
    } catch {
      return false;
    }
  }, 'not a time zone that IANA lists, such as America/Sao_Paulo'),
  city: z.string().min(1),
  /** Where customers come to pick up, as it is said. */
  address: z.string().min(1).optional(),
  /** Opening spans a weekday; a span may end at 24:00. An absent day is closed. */
  hours: z.partialRecord(z.enum(WEEKDAYS), z.array(z.object({ from: clock, to: clock }))),
  areas: z.array(areaSchema).min(1),
  /** What is taken at the door. */
  paymentsAtDoor: z.array(z.enum(PAYMENTS)).min(1),
  /** What is taken before it is cooked, through a provider. */
  paymentsOnline: z.array(z.enum(PAYMENTS).extract(['pix', 'card'])).default([]),
  /** Pix before it is cooked. Where no bank is connected, to this key, and the shop says when it has come. */
  pix: z
    .object({
      key: pixKey,
      /** How long a charge can be paid. */
      minutes: z.number().positive().max(1440).default(15),
    })
    .optional(),
  coupons: z.array(couponSchema).default([]),
  /** Items with a minimum age are not sold by voice. */
  hideAdultsOnAlexa: z.boolean().default(false),
  /** The shop's own pages, by language: Amazon shows them with the skill, and certifies none without the first. */
  policies: z
    .partialRecord(
      z.enum(LOCALES),
      z.object({
        privacy: z.url({ protocol: /^https$/ }),
        terms: z.url({ protocol: /^https$/ }).optional(),
      }),
    )
    .default({}),
  /** Customers may have four digits of their own asked for before an order is placed on Alexa. */
  voiceCode: z.boolean().default(false),
  /** Sentences that were not understood are kept for a month, without what names a person, for `npm run missed`. */
  keepMissed: z.boolean().default(false),
  /** Where a customer who asks for a person is handed to, with the talk so far; by phone when absent. */
  handOff: z.object({ queueUrl: z.url() }).optional(),
  delivery: z
    .object({
      /** Who carries: couriers who come for the orders, or the shop's own people. */
      couriers: z.enum(['partner', 'own']).default('partner'),
      /** The courier hands over only for the four-digit code that the customer was told. */
      code: z.boolean().default(false),
    })
    .prefault({}),
  /** What happens when something of an order is sold out by the time it is placed. */
  soldOut: z
    .object({
      /** Where the customer did not say: ask, take the most similar, or leave it out. */
      policy: z.enum(SOLD_OUT_POLICIES).default('ask'),
      /** What is done when the customer does not answer: leave it out, or cancel the order. */
      silence: z.enum(['leaveOut', 'cancel']).default('cancel'),
    })
    .prefault({}),
  /** Whether a model may suggest one thing more while the kitchen is being asked. */
  suggestions: z.boolean().default(true),
  /** What customers are told of their orders without asking. */
  messages: z
    .object({
      /** When a phone should not make a noise for what can wait; may go past midnight. */
      quietHours: z.object({ from: clock, to: clock }).optional(),
      /** The languages in which Alexa may tell; none where Amazon does not offer order notifications. */
      alexaLocales: z.array(z.enum(LOCALES)).default([]),
    })
    .optional(),
  limits: z.object({
    /** A larger quantity of one line is asked about. */
    quantity: z.int().min(1).default(20),
    /** How long the kitchen may be silent before the order is undone. */
    kitchenMinutes: z.number().positive().default(5),
    /** How long a customer who is asked something may be silent. */
    customerMinutes: z.number().positive().default(10),
    /** The most that an order paid at the door may come to where nothing proved the customer's phone (a code by SMS, or an order delivered to it before); any when absent. */
    unverifiedOrderCents: cents.optional(),
    /** So many codes by SMS are sent on one day (UTC), to all phones together. */
    phoneCodesADay: z.int().min(1).default(200),
  }),
});

/** What the shop answers in its own words (`faq.<locale>.md`): ways to ask, and the answer. */
const faqSchema = z.object({ questions: z.array(z.string()).min(1), answer: z.string() });

/** How customers of this shop say things, and what they meant (`examples.<locale>.jsonl`), for a model to go by. */
export const exampleSchema = z.object({
  words: z.string().trim().min(1).max(300),
  /** One tool of the model's (docs/bedrock.md) by its name, with its input. */
  means: z.record(z.string(), z.unknown()),
});

const perLocale = <Schema extends z.ZodType>(each: Schema) =>
  z.partialRecord(z.enum(LOCALES), z.array(each)).default({});

/** The shop as it is published: `shop.json`, and the files beside it. */
export const shopSchema = shopFileSchema.extend({
  faq: perLocale(faqSchema),
  examples: perLocale(exampleSchema),
});

export type ShopFile = z.infer<typeof shopFileSchema>;
export type Shop = z.infer<typeof shopSchema>;
export type FaqEntry = z.infer<typeof faqSchema>;
export type Example = z.infer<typeof exampleSchema>;
export type DeliveryArea = Shop['areas'][number];
export type Coupon = Shop['coupons'][number];
export type OnlinePayment = Shop['paymentsOnline'][number];
export type SoldOutPolicy = (typeof SOLD_OUT_POLICIES)[number];
