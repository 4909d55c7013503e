import { plainForSms } from '../../lambda/domain/sms-text.ts';
import { chatText } from '../../lambda/messages/chat-message.ts';
import { email } from '../../lambda/messages/email-message.ts';
import { smsText } from '../../lambda/messages/sms-message.ts';
import { around, longest, paidInPart } from './subject.ts';

test.each([
  ['pt-BR', 'Que tal levar também'],
  ['en-US', 'How about'],
] as const)(
  'what might go with an order is offered while it can be added, and once it was answered no more (%s)',
  (locale, offered) => {
    const suggestion = { line: { item: 'flan', quantity: 1, options: [] }, priceCents: 1490 };
    const said = (more: object) =>
      chatText('received', {
        order: longest(locale, { suggestion, ...more }),
        ...around,
      });
    expect(said({})).toContain(offered);
    expect(said({ suggestion: { ...suggestion, answer: 'declined' } })).toBeUndefined();
    expect(said({ suggestion: { ...suggestion, answer: 'taken' } })).toBeUndefined();
    expect(said({ status: 'accepted' })).toBeUndefined();
  },
);

test.each([
  ['pt-BR', /chegou, mas do pedido 9999 ainda faltam R\$ ?30,00/],
  ['en-US', /came in, but order 9999 is still R\$ ?30.00 short/],
] as const)('what was paid in part has come, and the rest is asked for (%s)', (locale, words) => {
  const subject = { order: longest(locale, paidInPart(3000)), ...around };
  expect(plainForSms(chatText('awaitingPayment', subject) ?? '')).toMatch(words);
  expect(plainForSms(email('awaitingPayment', subject)?.text ?? '')).toMatch(words);
  expect(smsText('awaitingPayment', subject)).toMatch(/faltam|short/);
});

test.each([
  ['pt-BR', /Veio R\$ ?44,80 a mais, e j[aá] devolvi/],
  ['en-US', /You paid R\$ ?44.80 too much, and I've sent it back/],
] as const)(
  'what was paid twice goes back, told once with the next news of each channel (%s)',
  (locale, words) => {
    const [paid, twice, accepted, ready] = ['20:01', '20:02', '20:03', '20:10'].map(
      (time) => `2026-11-22T${time}:00.000Z`,
    );
    const told = (status: 'accepted' | 'outForDelivery', amountCents = 4480, more: object = {}) => {
      const history = [
        { sequence: 1, status: 'received', at: '2026-11-22T20:00:00.000Z' },
        { sequence: 2, status: 'awaitingPayment', at: '2026-11-22T20:00:00.000Z' },
        { sequence: 3, status: 'received', at: paid },
        { sequence: 4, status: 'accepted', at: accepted },
        { sequence: 5, status: 'outForDelivery', at: ready },
      ];
      const refunds = [
        { key: 'r', chargeId: 'c', amountCents, at: twice, why: 'tooMuch', ...more },
      ];
      const order = longest(locale, { status: 'outForDelivery', history, refunds, minutes: 30 });
      const subject = { order, ...around };
      return {
        chat: plainForSms(chatText(status, subject) ?? ''),
        sms: smsText(status, subject) ?? '',
      };
    };
    expect(told('accepted').chat).toMatch(words);
    expect(told('accepted').sms).toMatch(/44[,.]80/);
    expect(told('outForDelivery').chat).not.toMatch(/44[,.]80/);
    expect(told('outForDelivery').sms).not.toMatch(/44[,.]80/);
    // What the shop gives back by itself is told when it does.
    expect(told('accepted', 4480, { why: 'shop' }).chat).not.toMatch(/44[,.]80/);
  },
);
