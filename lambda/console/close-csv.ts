import { stringify } from 'csv-stringify/sync';
import type { DailyClose } from '../domain/daily-close.ts';
import type { Locale } from '../domain/locale.ts';
import { CLOSE_WORDS, type CloseWords } from './close-words.ts';

type Row = Partial<Record<keyof CloseWords['columns'], string>>;

/**
 * A day's close as CSV: RFC 4180 with a mark that it is UTF-8, amounts in reais with a point, never negative (what
 * is over and what is short have a column each). A field that a spreadsheet would run as a formula is quoted.
 */
export function closeCsv(close: DailyClose, locale: Locale): string {
  const words = CLOSE_WORDS[locale];
  return stringify(rowsOf(close, words), {
    bom: true,
    header: true,
    columns: Object.entries(words.columns).map(([key, header]) => ({ key, header })),
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function rowsOf(close: DailyClose, words: CloseWords): Row[] {
  const { orders, sales, taken } = close;
  const counts = (section: string, all: [string, number][]): Row[] =>
    all.map(([what, count]) => ({ section, what, count: String(count) }));
  const amounts = (section: string, all: [string, number][]): Row[] =>
    all.map(([what, cents]) => ({ section, what, amount: reais(cents) }));
  const { sections } = words;
  return [
    ...counts(sections.orders, [
      [words.orders.placed, orders.placed],
      [words.orders.delivered, orders.delivered],
      [words.orders.cancelled, orders.cancelled],
      [words.orders.open, orders.open],
      [words.orders.withoutOrder, close.numbersWithoutOrder.length],
    ]),
    ...counts(
      sections.cancelled,
      close.cancelled.map((each) => [words.reasons[each.reason], each.orders]),
    ),
    ...amounts(sections.sales, [
      [words.sales.items, sales.itemsCents],
      [words.sales.fees, sales.feesCents],
      [words.sales.tips, sales.tipsCents],
      [words.sales.discounts, sales.discountsCents],
      [words.sales.givenBack, sales.givenBackCents],
      [words.sales.total, sales.totalCents],
    ]),
    ...close.payments.map((each) => ({
      section: sections.payments,
      what: `${words.payments[each.method]}, ${words.where[each.where]}`,
      count: String(each.payments),
      taken: reais(each.takenCents),
      refunded: reais(each.refundedCents),
      amount: reais(each.netCents),
    })),
    {
      section: sections.payments,
      what: words.total,
      taken: reais(taken.takenCents),
      refunded: reais(taken.refundedCents),
      amount: reais(taken.netCents),
    },
    { section: sections.payments, what: words.held, amount: reais(close.openCents) },
    ...close.differences.map(({ number, status, differenceCents }) => ({
      section: sections.differences,
      what: `${words.order} ${number}, ${words.statuses[status]}`,
      ...difference(differenceCents),
    })),
    { section: sections.differences, what: words.total, ...difference(close.differenceCents) },
  ];
}

const difference = (cents: number): Row =>
  cents < 0 ? { short: reais(-cents) } : { over: reais(cents) };

/** Whole cents as reais, without a floating point. @throws RangeError for less than nothing */
function reais(cents: number): string {
  if (cents < 0) throw new RangeError(`an amount of a close is not ${cents} cents`);
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
