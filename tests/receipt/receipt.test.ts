import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { receiptPdf } from '../../lambda/adapters/pdfkit/receipt-pdf.ts';
import type { Charge } from '../../lambda/domain/charge.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { Order } from '../../lambda/domain/order.ts';
import { RECEIPT_FORMATS, type ReceiptFormat } from '../../lambda/domain/receipt.ts';
import { receiptOf } from '../../lambda/receipt/receipt-of.ts';
import { cantina } from '../support/ports-in-memory.ts';
import { anOrder, dinner } from './an-order.ts';

/** A receipt as a reader of PDFs has it. */
async function read(order: Order, format: ReceiptFormat = 'a4') {
  const file = await receiptPdf(receiptOf(order, cantina), format);
  const document = await getDocumentProxy(file);
  const { text } = await extractText(document, { mergePages: true });
  const page = await document.getPage(1);
  const [, , width = 0, height = 0] = page.view;
  const { info } = await getMeta(document);
  return {
    text: text.replaceAll(/[\s\u00a0]+/g, ' '),
    pages: document.numPages,
    millimetres: { width: width / (72 / 25.4), height: height / (72 / 25.4) },
    info: info as Record<string, unknown>,
  };
}

const charge = (more: Partial<Charge>): Record<string, Charge> => ({
  one: {
    id: 'one',
    orderId: anOrder().id,
    method: 'card',
    amountCents: cents(12_420),
    status: 'paid',
    receivedCents: cents(12_420),
    refundedCents: cents(0),
    payments: [],
    ...more,
  },
});

test('a receipt in Portuguese says what it is, of whom, what was bought and what was paid', async () => {
  const { text, info } = await read(anOrder());
  for (const words of [
    'Recibo sem valor fiscal',
    'Cantina da Vila',
    'Pedido 12',
    '22/11/2026, 23:30',
    'Cliente: Conceição Ávila',
    'Entrega: Centro',
    'CPF ***.982.247-**',
    '1 × pizza R$ 67,40',
    'grande, meia calabresa, meia portuguesa, sem cebola',
    '2 × pudim R$ 29,80',
    '2 × R$ 14,90',
    'Itens R$ 118,20',
    'Taxa de entrega R$ 8,00',
    'Desconto (BEMVINDO) −R$ 5,00',
    'Gorjeta do entregador R$ 3,00',
    'Total R$ 124,20',
    'Pago na entrega: dinheiro R$ 124,20',
    'não substitui a nota fiscal',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('52998224725');
  expect(text).not.toContain('Rua das Flores');
  expect(info).toMatchObject({ Title: 'Recibo sem valor fiscal: Pedido 12', Language: 'pt-BR' });
});

test('a receipt in English has its own words, names, dates and money', async () => {
  const { text } = await read(anOrder({ locale: 'en-US' }));
  for (const words of [
    'Receipt, not a fiscal document',
    'Order 12',
    '11/22/26, 11:30 PM',
    'Customer: Conceição Ávila',
    '1 × pizza R$67.40',
    'large, half calabresa, half portuguese, no onion',
    'Discount (BEMVINDO) −R$5.00',
    'Courier tip R$3.00',
    'Total R$124.20',
    'Paid on delivery: cash R$124.20',
  ])
    expect(text).toContain(words);
});

test.each([...RECEIPT_FORMATS])('both formats say the same: %s', async (format) => {
  const { text, pages } = await read(anOrder(), format);
  expect(text.replaceAll(' ', '')).toBe((await read(anOrder())).text.replaceAll(' ', ''));
  expect(pages).toBe(1);
});

test('a roll is 80 mm wide and as long as it needs, a sheet is A4', async () => {
  const short = (await read(anOrder({}, { lines: dinner.slice(0, 1) }), '80mm')).millimetres;
  const long = (await read(anOrder({}, { lines: [...dinner, ...dinner] }), '80mm')).millimetres;
  expect(short.width).toBeCloseTo(80, 1);
  expect(long.height - short.height).toBeGreaterThan(30);
  const sheet = (await read(anOrder())).millimetres;
  expect([sheet.width, sheet.height].map(Math.round)).toEqual([210, 297]);
});

test('a long order goes on on the next sheet, and on a roll stays on one', async () => {
  const lines = Array.from({ length: 25 }, () => dinner).flat();
  const order = anOrder({}, { lines });
  const sheets = await read(order);
  expect(sheets.pages).toBeGreaterThan(1);
  expect(sheets.text.match(/× pizza/g)).toHaveLength(25);
  expect(sheets.text).toContain('Bom apetite!');
  expect((await read(order, '80mm')).pages).toBe(1);
});

test('what was paid before and partly given back is said so', async () => {
  const paid = anOrder({ charges: charge({ refundedCents: cents(1_490) }) }, { payment: 'card' });
  const { text } = await read(paid);
  expect(text).toContain('Pago antes da entrega: cartão R$ 124,20');
  expect(text).toContain('Devolvido −R$ 14,90');
});

test('what is sold by weight is written by weight', async () => {
  const weighed = cantina.menu.menu.items.find((item) => item.pricePerThousandCents !== undefined);
  if (!weighed) throw new Error('the demo shop sells nothing by weight');
  const line = { item: weighed.id, quantity: 350, options: [] };
  const { text } = await read(anOrder({}, { lines: [line] }));
  expect(text).toContain(`350 ${weighed.unit ?? 'g'} ${weighed.name['pt-BR'] ?? ''}`);
});

test('who comes for it pays no delivery, at the counter', async () => {
  const { address: _, ...contents } = anOrder().contents;
  const { text } = await read({ ...anOrder(), contents: { ...contents, pickUp: true } });
  expect(text).toContain('Retirada no balcão');
  expect(text).toContain('Pago na retirada: dinheiro');
  expect(text).not.toContain('Taxa de entrega');
});

test('letters of other tongues are written, pictures are left out', async () => {
  const { text } = await read(anOrder({}, { name: 'Łukasz Søren Ωmega 🍕👍🏽' }));
  expect(text).toContain('Cliente: Łukasz Søren Ωmega');
  expect(text).not.toMatch(/🍕|👍/u);
});

test('the same receipt again is the same file', async () => {
  const [one, two] = await Promise.all(
    [0, 1].map(() => receiptPdf(receiptOf(anOrder(), cantina), '80mm')),
  );
  expect(Buffer.from(one ?? []).equals(Buffer.from(two ?? []))).toBe(true);
});
