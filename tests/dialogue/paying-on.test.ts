import { payingOn } from '../../lambda/dialogue/paying-on.ts';
import { cantina } from '../support/ports-in-memory.ts';

const pages = 'https://shop.example/pay';
const receipts = 'https://shop.example/receipts';
const everything = { pages, receipts, sms: true, connected: ['pix', 'card'] };
const shop = { ...cantina.shop, paymentsOnline: ['pix' as const, 'card' as const] };

test('what a provider is connected for can be paid before it is cooked', () => {
  expect(payingOn({ channel: 'lex' }, shop, everything).online).toEqual(['pix', 'card']);
  expect(payingOn({ channel: 'lex' }, shop, { ...everything, connected: ['card'] }).online).toEqual(
    ['card'],
  );
  expect(payingOn({ channel: 'lex' }, shop, { ...everything, connected: [''] }).online).toEqual([]);
});

test('what the shop does not take is not offered, whoever is connected', () => {
  expect(
    payingOn({ channel: 'lex' }, { ...shop, paymentsOnline: ['card'] }, everything).online,
  ).toEqual(['card']);
});

test("the shop's own Pix key needs no bank", () => {
  const byKey = { ...shop, pix: { key: 'loja@example.com', minutes: 15 } };
  expect(payingOn({ channel: 'lex' }, byKey, { ...everything, connected: [] }).online).toEqual([
    'pix',
  ]);
});

test('who only listens needs a link by SMS', () => {
  expect(payingOn({ channel: 'alexa' }, shop, everything)).toMatchObject({
    online: ['pix', 'card'],
    bySms: true,
  });
  expect(payingOn({ channel: 'alexa' }, shop, { ...everything, sms: false }).online).toEqual([]);
  expect(payingOn({ channel: 'lex' }, shop, { ...everything, sms: false }).online).toEqual([
    'pix',
    'card',
  ]);
});

test('who calls by phone is shown no code and no link: they pay at the door', () => {
  expect(payingOn({ channel: 'lex', calls: true }, shop, everything).online).toEqual([]);
});
