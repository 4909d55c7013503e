import { applyCoupon, type CouponResult } from '../../domain/coupon.ts';
import { cpfIn, endOfCpf } from '../../domain/cpf.ts';
import type { LinePrice } from '../../domain/line-price.ts';
import { nameOf } from '../../domain/menu-index.ts';
import { cents, roundedCents, type Cents } from '../../domain/money.ts';
import { priceOfLines } from '../../domain/price.ts';
import { totalsOf } from '../../domain/totals.ts';
import type { Act } from '../acts.ts';
import { describeUnitsOf } from '../describe.ts';
import { digitsIn } from '../words/digits-in.ts';
import { money, say, series, type Saying } from '../phrases.ts';
import { feeOf, moneyOf } from './fees.ts';
import { go, type Facts, type Step } from './step.ts';

/** A coupon is kept when it applies, and computed anew at each read-back; else the reason is told. */
export function giveCoupon(
  step: Step,
  { code, drop }: Extract<Act, { kind: 'giveCoupon' }>,
  facts: Facts,
): Step {
  const { session } = step;
  if (drop)
    return go(step, session.draft.coupon === undefined ? [] : [say('couponDropped')], {
      draft: { ...session.draft, coupon: undefined },
    });
  if (code === '') return go(step, [say('askCoupon')]);
  const result = applyCoupon(code, facts.book.shop, {
    lines: session.basket,
    menu: facts.book.menu,
    feeCents: feeOf(session, facts),
    firstOrder: (session.profile.ordersPlaced ?? 0) === 0,
    now: facts.now,
  });
  return result.refused === undefined
    ? go(step, [couponTaken(result.code, result.discountCents)], {
        draft: { ...session.draft, coupon: result.code },
      })
    : go(step, [couponRefused(result)]);
}

/** What it takes off is not told while nothing has a price yet. */
const couponTaken = (code: string, discount: Cents): Saying =>
  discount === 0
    ? say('couponNoted', { code })
    : say('couponTaken', { code, discount: money(discount) });

function couponRefused(result: Exclude<CouponResult, { refused?: undefined }>): Saying {
  switch (result.refused) {
    case 'unknown':
      return say('couponUnknown');
    case 'expired':
      return say('couponExpired', { code: result.code });
    case 'notYet':
      return say('couponNotYet', { code: result.code });
    case 'notToday':
      return say('couponNotToday', { code: result.code });
    case 'notFirst':
      return say('couponNotFirst', { code: result.code });
    case 'noItem':
      return say('couponNoItem', { code: result.code });
    case 'minimum':
      return say('couponMinimum', { code: result.code, missing: money(result.missingCents) });
    case 'noFee':
      return say('couponNoFee', { code: result.code });
  }
}

/** A tip for who delivers; zero takes it back. */
export const giveTip = (step: Step, amount: number): Step =>
  go(step, [amount === 0 ? say('tipNone') : say('tipTaken', { tip: money(cents(amount)) })], {
    draft: { ...step.session.draft, tipCents: amount === 0 ? undefined : amount },
  });

/** "Dez por cento": of the items, as a waiter counts it. */
export function giveTipShare(step: Step, percent: number, { book }: Facts): Step {
  const { basket } = step.session;
  const share = roundedCents(priceOfLines(basket, book.menu) * percent, 100);
  return percent > MOST_PERCENT || share === 0 ? go(step, [say('askTip')]) : giveTip(step, share);
}

/** More than this is surely misheard. */
const MOST_PERCENT = 100;

/** A CPF for the receipt, checked by its digits; read back masked. */
export function giveCpf(step: Step, text: string, { locale }: Facts): Step {
  const said = cpfIn(digitsIn(text, locale));
  const { draft } = step.session;
  if (said.kind === 'length' && said.digits === 0)
    return go(step, [say('askCpf')], { draft: { ...draft, cpfAsked: true } });
  return said.kind === 'valid'
    ? go(step, [say('cpfTaken', { digits: endOfCpf(said.cpf) })], {
        draft: { ...draft, cpf: said.cpf },
      })
    : go(step, [say('cpfBad')]);
}

/** "Por que esse valor?": line by line, what costs what. */
export function askWhy(step: Step, facts: Facts): Step {
  const { session } = step;
  if (session.basket.length === 0) return go(step, [say('basketEmpty')]);
  const sums = moneyOf(session, facts);
  const totals = totalsOf({ lines: session.basket, ...sums }, facts.book.menu);
  const lines = totals.lines.map((line) => explained(line, facts));
  return go(step, [
    say('whyLines', { lines: series(lines, 'comma') }),
    ...(sums.feeCents > 0 ? [say('whyFee', { fee: money(sums.feeCents) })] : []),
    ...(sums.discountCents > 0
      ? [say('whyDiscount', { discount: money(sums.discountCents) })]
      : []),
    ...(sums.tipCents > 0 ? [say('whyTip', { tip: money(sums.tipCents) })] : []),
    say('whyTotal', { total: money(totals.totalCents) }),
  ]);
}

function explained(line: LinePrice, { book, locale }: Facts): Saying {
  const item = book.menu.item(line.item);
  const name = item ? nameOf(item, locale) : line.item;
  const total = money(line.totalCents);
  if (line.totalCents === 0) return say('whyOpen', { name });
  return line.kind === 'units' && line.quantity > 1
    ? say('whyUnits', {
        units: describeUnitsOf({ ...line, options: [] }, book.menu, locale),
        each: money(line.unitCents),
        total,
      })
    : say('whyLine', { name, total });
}
