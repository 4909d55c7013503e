import { centsOfReais } from '../domain/money.ts';
import { addressAt } from './detail-address.ts';
import { billAt } from './detail-bill.ts';
import { DETAIL_PHRASES } from './detail-phrases.ts';
import { timeAt } from './detail-time.ts';
import type { DetailView, Found } from './detail-view.ts';
import { said } from './detail-view.ts';
import type { Details } from './reading.ts';

/** What may stand before a name. */
const TITLE = /^(seu|dona|sr|sra|dr|dra|mr|mrs|ms|miss)$/;

function isCapital(view: DetailView, at: number): boolean {
  const first = view.text.charAt(view.tokens[at]?.start ?? -1);
  return first !== first.toLowerCase();
}

function paymentNamed(view: DetailView, at: number): Found | null {
  let best: Found | null = null;
  for (const { kind, phrases } of DETAIL_PHRASES[view.locale].payments) {
    const length = phrases(view.words, at);
    if (length > 0 && at + length > (best?.end ?? 0))
      best = { end: at + length, details: { payment: kind } };
  }
  return best;
}

/** "no pix", "paying with my card". */
function paymentAt(view: DetailView, at: number): Found | null {
  const best = paymentNamed(view, at);
  if (best) return best;
  const { is } = DETAIL_PHRASES[view.locale];
  let from = at + is.payVerb(view.words, at);
  if (from === at) return null;
  for (
    let small = is.paySmall(view.words, from);
    small > 0;
    small = is.paySmall(view.words, from)
  ) {
    const named = paymentNamed(view, from);
    if (named) return named;
    from += small;
  }
  return paymentNamed(view, from);
}

function changeAt(view: DetailView, at: number): Found | null {
  const { is } = DETAIL_PHRASES[view.locale];
  const none = is.noChange(view.words, at);
  if (none > 0) return { end: at + none, details: {} };
  let from = at + is.change(view.words, at);
  if (from === at) return null;
  from += is.currency(view.words, from);
  from += is.currency(view.words, from);
  let numeral = view.numeral(from);
  if (numeral?.article) numeral = view.numeral(numeral.end) ?? numeral;
  if (!numeral) return null;
  let { end } = numeral;
  end += is.currency(view.words, end);
  end += is.currency(view.words, end);
  const changeForCents = centsOfReais(String(numeral.value));
  return changeForCents === undefined ? null : { end, details: { changeForCents } };
}

function couponAt(view: DetailView, at: number): Found | null {
  const { is } = DETAIL_PHRASES[view.locale];
  const length = is.coupon(view.words, at);
  if (length === 0) return null;
  let from = at + length;
  while (/^(e|is|de|o|the|for)$/.test(view.words[from] ?? '') && from < at + length + 2) from += 1;
  const first = view.tokens[from];
  // "BOBA10" is no bubble tea.
  const isCode = /^\p{L}+\d/u.test(view.text.slice(first?.start));
  if (!first || (view.isMenu(from) && !isCode)) return null;
  let end = from + 1;
  while (
    view.tokens[end]?.start === view.tokens[end - 1]?.end ||
    /^[-_]$/.test(view.text.slice(view.tokens[end - 1]?.end, view.tokens[end]?.start))
  ) {
    if (end >= view.tokens.length) break;
    end += 1;
  }
  return { end, details: { coupon: said(view, from, end) } };
}

function nameEnd(view: DetailView, from: number, strong: boolean): number {
  const fits = (at: number) =>
    at < view.tokens.length &&
    !(strong || isCapital(view, at) ? view.isSpelt(at) : view.isMenu(at)) &&
    view.numeral(at) === null &&
    /^\p{L}+$/u.test(view.words[at] ?? '') &&
    (isCapital(view, at) || !view.isLexicon(at));
  if (!fits(from)) return from;
  let end = from + 1;
  while (end < from + 4 && view.tokens[end]?.before === 'none') {
    const joined = /^(da|de|do|dos|das)$/.test(view.words[end] ?? '') && isCapital(view, end + 1);
    if (joined) end += 2;
    else if (couponAt(view, end) ?? paymentNamed(view, end)) break;
    else if (fits(end) && (strong || isCapital(view, end))) end += 1;
    else break;
  }
  return end;
}

function recipientAt(view: DetailView, at: number): Found | null {
  const { is } = DETAIL_PHRASES[view.locale];
  const strong = is.recipient(view.words, at);
  const from = at + (strong || is.for(view.words, at));
  if (from === at || (strong === 0 && view.phraseEnd(at) > from)) return null;
  const beside = view.tokens[from]?.before === 'none';
  const article = beside && /^(o|a)$/.test(view.words[from] ?? '') ? 1 : 0;
  const titled = beside && TITLE.test(view.words[from + article] ?? '') ? 1 : 0;
  const named = nameEnd(view, from + article + titled, true) > from + article + titled;
  const start = named ? from + article : from;
  if (is.street(view.words, start) > 0) return null;
  const end = nameEnd(view, start + (named ? titled : 0), strong > 0);
  if (end <= start || view.tokens[start]?.before !== 'none') return null;
  const after = view.tokens[end];
  const closed = !after || after.before !== 'none' || view.isLexicon(end);
  if (strong === 0 && !(isCapital(view, start) && at > 0) && !closed) return null;
  if (strong === 0 && !isCapital(view, start) && view.text !== view.text.toLowerCase()) return null;
  return { end, details: { recipient: said(view, start, end) } };
}

/** Finds the details of an order in a sentence, and which tokens they take: `taken[i]` is where the detail at i ends. */
export function findDetails(view: DetailView): { details: Details; taken: Map<number, number> } {
  let details: Details = {};
  const taken = new Map<number, number>();
  for (let at = 0; at < view.tokens.length;) {
    const found =
      changeAt(view, at) ??
      billAt(view, at) ??
      couponAt(view, at) ??
      timeAt(view, at) ??
      addressAt(
        view,
        at,
        (next, numbered) =>
          (numbered && recipientAt(view, next) !== null) ||
          (paymentAt(view, next) ??
            changeAt(view, next) ??
            couponAt(view, next) ??
            timeAt(view, next)) !== null,
      ) ??
      (view.isMenu(at) ? null : paymentAt(view, at)) ??
      recipientAt(view, at);
    if (found) {
      details = { ...details, ...found.details };
      taken.set(at, found.end);
      at = found.end;
    } else at += 1;
  }
  return { details, taken };
}
