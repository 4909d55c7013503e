import { cpfIn } from '../domain/cpf.ts';
import { ZERO } from '../domain/money.ts';
import type { Order } from '../domain/order.ts';
import { totalsOf } from '../domain/totals.ts';
import type { Book, FiscalNote, FiscalNotes } from '../ports.ts';

/** Asks the shop's issuer for an order's fiscal note, with the customer's CPF where its digits are right. @throws NotOnMenuError */
export function fiscalNoteOf(
  { id, contents }: Order,
  { menu }: Book,
  notes: FiscalNotes,
): Promise<FiscalNote> {
  const { lines, feeCents, discountCents = ZERO, tipCents = ZERO } = contents;
  const said = contents.cpf === undefined ? undefined : cpfIn(contents.cpf);
  return notes.issue({
    orderId: id,
    totals: totalsOf({ lines, feeCents, discountCents, tipCents }, menu),
    ...(said?.kind === 'valid' && { cpf: said.cpf }),
  });
}
