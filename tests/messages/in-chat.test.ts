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
