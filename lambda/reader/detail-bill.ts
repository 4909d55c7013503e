import { centsOfReais } from '../domain/money.ts';
import { DETAIL_PHRASES } from './detail-phrases.ts';
import type { DetailView, Found } from './detail-view.ts';

/** Less than this is no bill; more nobody pays with at a door. */
const [LEAST, MOST] = [5, 1000];

/** "Com uma nota de duzentos", "pago com cem", "i have a twenty": cash, and what there is to be change for. */
export function billAt(view: DetailView, at: number): Found | null {
  const { is } = DETAIL_PHRASES[view.locale];
  const { words, tokens } = view;
  const pays = is.payVerb(words, at);
  const from = at + pays;
  const opener = is.bill(words, from) || (pays > 0 ? is.billAfterVerb(words, from) : 0);
  const number = from + opener;
  const first = view.numeral(number);
  // "With a hundred": the article is part of the number.
  const bill = first?.article ? (view.numeral(first.end) ?? first) : first;
  if (opener === 0 || !bill || bill.measure !== null || tokens[number]?.before !== 'none')
    return null;
  const { value } = bill;
  if (!Number.isInteger(value) || value < LEAST || value > MOST) return null;
  let { end } = bill;
  for (let money = is.currency(words, end); money > 0; money = is.currency(words, end))
    end += money;
  // "With a 20 piece bucket" goes on; nothing is counted by a bill.
  const closed = end > bill.end || end === tokens.length || tokens[end]?.before !== 'none';
  const changeForCents = centsOfReais(String(value));
  return closed && changeForCents !== undefined
    ? { end, details: { payment: 'cash', changeForCents } }
    : null;
}
