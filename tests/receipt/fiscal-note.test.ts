import { noFiscalIssuer } from '../../lambda/adapters/fiscal/no-issuer.ts';
import type { FiscalNoteRequest, FiscalNotes } from '../../lambda/ports.ts';
import { fiscalNoteOf } from '../../lambda/receipt/fiscal-note.ts';
import { cantina } from '../support/ports-in-memory.ts';
import { anOrder } from './an-order.ts';

/** An issuer that keeps what it was asked. */
function issuer(): FiscalNotes & { asked: FiscalNoteRequest[] } {
  const asked: FiscalNoteRequest[] = [];
  return {
    asked,
    issue(request) {
      asked.push(request);
      return Promise.resolve({ kind: 'issued', key: '35', url: 'https://nfce.invalid/35' });
    },
  };
}

test('the issuer is given the lines, the totals and a CPF that is right', async () => {
  const notes = issuer();
  const order = anOrder();
  expect(await fiscalNoteOf(order, cantina, notes)).toMatchObject({ kind: 'issued' });
  const [asked] = notes.asked;
  expect(asked).toMatchObject({ orderId: order.id, cpf: '52998224725' });
  expect(asked?.totals.totalCents).toBe(order.contents.totalCents);
  expect(asked?.totals.lines).toHaveLength(3);
});

test('a CPF that is wrong goes to nobody', async () => {
  const notes = issuer();
  await fiscalNoteOf(anOrder({}, { cpf: '52998224724' }), cantina, notes);
  expect(notes.asked[0]).not.toHaveProperty('cpf');
});

test('where no issuer is set up nothing is issued, and it says so', async () => {
  expect(await fiscalNoteOf(anOrder(), cantina, noFiscalIssuer)).toEqual({ kind: 'none' });
});
