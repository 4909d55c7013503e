import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CANCEL_REASONS, ORDER_STATUSES } from '../../lambda/domain/order.ts';
import { LOCALES } from '../../lambda/domain/locale.ts';
import type { NewsKind } from '../../lambda/domain/message.ts';
import { plainForSms, smsSize } from '../../lambda/domain/sms-text.ts';
import { chatText } from '../../lambda/messages/chat-message.ts';
import { email } from '../../lambda/messages/email-message.ts';
import { ruleFor } from '../../lambda/messages/rules.ts';
import { smsText } from '../../lambda/messages/sms-message.ts';
import { MESSAGE_VALUES, type MessageKey } from '../../lambda/messages/words.ts';
import { cantina } from '../support/ports-in-memory.ts';
import { around, longest, paidInPart, PAY_URL, RECEIPTS_URL } from './subject.ts';

const KINDS: readonly NewsKind[] = [...ORDER_STATUSES, 'reminder', 'payLink'];

const charge = (payUrl?: string) => ({
  charges: {
    one: {
      status: 'open',
      amountCents: 9_999_999,
      expiresAt: '2026-11-22T23:59:00.000Z',
      ...(payUrl !== undefined && { payUrl }),
    },
  },
});

/** As short addresses of ours are: a host and an order id. */
const LINK = 'https://pedidos.cantinadavila.com.br/p/01KAPXYZ000000000000000000';

/** As much of the menu as was ordered. */
function soldOut(count: number) {
  const items = cantina.menu.menu.items.slice(0, count);
  return {
    contents: {
      ...longest('pt-BR').contents,
      lines: items.map(({ id }) => ({ item: id, quantity: 1, options: [] })),
    },
    offer: { kind: 'substitute', missing: items.map((_, line) => ({ line, similar: [] })) },
  };
}

const VARIANTS: Record<string, object> = {
  'as it is': {},
  'with a payment that runs out': charge(),
  'with a link to pay': charge(LINK),
  'with a code for the door': { deliveryCode: '1234' },
  'asked about a dear total': { offer: { kind: 'price', contents: { totalCents: 9_999_999 } } },
  'asked about what is sold out': soldOut(1),
  'asked about all that is sold out': soldOut(12),
  'the time to pay ran out': { offer: { kind: 'payment', dueCents: 9_999_999, why: 'expired' } },
  'the payment was declined': { offer: { kind: 'payment', dueCents: 9_999_999, why: 'declined' } },
  'paid in part': paidInPart(9_999_999),
  'with a receipt': { receipt: { token: 'r'.repeat(32), issuedAt: '2026-11-22T20:00:00.000Z' } },
  'with a suggestion, and cheaper': {
    loweredCents: 100,
    suggestion: { line: { item: 'flan', quantity: 1, options: [] }, priceCents: 1490 },
  },
  ...Object.fromEntries(CANCEL_REASONS.map((reason) => [`because: ${reason}`, { reason }])),
};

const cases = LOCALES.flatMap((locale) =>
  Object.entries(VARIANTS).flatMap(([variant, more]) =>
    KINDS.map((kind) => ({ locale, kind, variant, more })),
  ),
);

test.each(cases)(
  'the SMS of $kind in $locale, $variant, is one message',
  ({ locale, kind, more }) => {
    const text = smsText(kind, {
      order: longest(locale, more),
      ...around,
    });
    expect(text === undefined).toBe(ruleFor('sms', kind) === undefined);
    if (text === undefined) return;
    expect({ text, ...smsSize(text) }).toMatchObject({ encoding: 'gsm7', parts: 1 });
    expect(text).toMatch(/^Pizzaria e Lanchonete Sabor: /);
  },
);

test.each(LOCALES)(
  'a very long link is split knowingly, and one beyond all measure is left out (%s)',
  (locale) => {
    const withLink = (length: number) =>
      smsText('awaitingPayment', {
        order: longest(locale, charge(`https://checkout.example/${'x'.repeat(length)}`)),
        ...around,
      }) ?? '';
    expect(withLink(300)).toContain('https://');
    expect(smsSize(withLink(300)).parts).toBe(3);
    expect(withLink(800)).not.toContain('https://');
    expect(smsSize(withLink(800)).parts).toBe(1);
  },
);

test.each(LOCALES)(
  'an emoji in a shop’s name is kept, and counted for what it costs (%s)',
  (locale) => {
    const text = smsText('outForDelivery', {
      order: longest(locale),
      shop: { ...cantina.shop, name: 'Cantina 🍕' },
      menu: cantina.menu,
      payUrl: PAY_URL,
      receiptsUrl: RECEIPTS_URL,
    });
    expect(smsSize(text ?? '')).toMatchObject({ encoding: 'ucs2' });
  },
);

test.each(LOCALES.flatMap((locale) => KINDS.map((kind) => ({ locale, kind }))))(
  'what is said of $kind in $locale leaves no value out, and no hole',
  ({ locale, kind }) => {
    for (const more of Object.values(VARIANTS)) {
      const subject = {
        order: longest(locale, more),
        ...around,
      };
      const written = email(kind, subject);
      expect(written === undefined).toBe(ruleFor('email', kind) === undefined);
      for (const text of [
        smsText(kind, subject),
        chatText(kind, subject),
        written?.text,
        written?.html,
        written?.subject,
      ])
        expect(text ?? '').not.toMatch(/\{\{|undefined|NaN|\[object/);
    }
  },
);

test('the words of each language take the values that the code gives, and no other', () => {
  for (const locale of LOCALES) {
    const file = join(import.meta.dirname, `../../locales/${locale}/messages.json`);
    const words = JSON.parse(readFileSync(file, 'utf8')) as Record<MessageKey, string>;
    expect(Object.keys(words)).toEqual(Object.keys(MESSAGE_VALUES));
    for (const [key, text] of Object.entries(words)) {
      const asked = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
      expect([key, asked.sort()]).toEqual([key, [...MESSAGE_VALUES[key as MessageKey]].sort()]);
    }
  }
});

test.each([
  ['pt-BR', 'acabou', 'não passou', 'só pagar'],
  ['en-US', 'ran out', "didn't go through", 'ready to go'],
] as const)(
  'a payment that did not come is told as that, by every channel (%s)',
  (locale, expired, declined, usual) => {
    for (const [why, words] of [
      ['expired', expired],
      ['declined', declined],
    ] as const) {
      const subject = {
        order: longest(locale, { offer: { kind: 'payment', revision: 1, dueCents: 3000, why } }),
        ...around,
      };
      for (const text of [
        plainForSms(smsText('awaitingPayment', subject) ?? ''),
        plainForSms(chatText('awaitingPayment', subject) ?? ''),
        plainForSms(email('awaitingPayment', subject)?.text ?? ''),
      ]) {
        expect(text).toContain(plainForSms(words));
        expect(text).not.toContain(plainForSms(usual));
        expect(text).toMatch(/R\$ ?30[.,]00/);
      }
    }
  },
);

test.each(LOCALES)('what is told of a delivery has where its receipt is (%s)', (locale) => {
  const receipt = { token: 'r'.repeat(32), issuedAt: '2026-11-22T20:00:00.000Z' };
  const subject = (more: object) => ({
    order: longest(locale, more),
    ...around,
  });
  const link = `${RECEIPTS_URL}/${receipt.token}`;
  expect(chatText('delivered', subject({ receipt }))).toContain(link);
  expect(email('delivered', subject({ receipt }))?.text).toContain(link);
  expect(email('delivered', subject({ receipt }))?.html).toContain(`href="${link}"`);
  expect(email('received', subject({ receipt }))?.html).not.toContain(link);
  expect(chatText('delivered', subject({}))).not.toContain('http');
});

test('nothing that is told by SMS or in a chat names the customer or where they live', () => {
  for (const locale of LOCALES)
    for (const kind of KINDS) {
      const subject = {
        order: longest(locale),
        ...around,
      };
      const said = `${smsText(kind, subject) ?? ''} ${chatText(kind, subject) ?? ''}`;
      expect(said).not.toMatch(/Maria|Silva|Flores|98765/);
    }
});
