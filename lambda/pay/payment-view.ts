import { say } from '../dialogue/phrases.ts';
import { money, orderNumber, type Saying } from '../dialogue/phrases.ts';
import { render, text } from '../dialogue/render.ts';
import type { Charge } from '../domain/charge.ts';
import { cents } from '../domain/money.ts';
import type { Order } from '../domain/order.ts';
import { cameShort, paymentState, type PaymentState } from '../domain/payment-state.ts';

/** A payment as a page shows it, in words of the order's language. It names no person, address or phone. */
export interface PaymentView {
  state: PaymentState;
  title: string;
  /** "R$ 72,90". */
  amount: string;
  text: string;
  /** Whether it may become another: the page looks again. */
  live: boolean;
  /** ISO 8601, for pages whose clock is wrong. */
  now: string;
  expiresAt?: string;
  /** The text that a bank's app takes. */
  brCode?: string;
  /** The provider's page for a card. */
  payUrl?: string;
  /** `{left}` stands for minutes and seconds. */
  words: { copy: string; copied: string; left: string; qrCode: string; card: string };
}

export function paymentView(order: Order, now: Date): PaymentView {
  const { locale, contents } = order;
  const { state, charge, dueCents } = paymentState(order, now);
  const words = (saying: Saying) => render(saying, locale);
  const short = state === 'declined' ? cameShort(order) : undefined;
  const missing = short && cents(short.amountCents - short.receivedCents);
  const open = state === 'open' ? charge : undefined;
  return {
    state,
    title: words(say('payTitle', { number: orderNumber(order.number) })),
    amount: text(money(dueCents ?? missing ?? charge?.amountCents ?? contents.totalCents), locale),
    text: words(stateSaying(state, charge, contents.payment)),
    live: state !== 'paid' && state !== 'over',
    now: now.toISOString(),
    ...(open?.expiresAt !== undefined && { expiresAt: open.expiresAt }),
    ...(open?.brCode !== undefined && { brCode: open.brCode }),
    ...(open?.payUrl !== undefined && { payUrl: open.payUrl }),
    words: {
      copy: words(say('payCopy')),
      copied: words(say('payCopied')),
      left: words(say('payLeft', { left: '{left}' })),
      qrCode: words(say('payQrCode')),
      card: words(say('payCardLink')),
    },
  };
}

function stateSaying(
  state: PaymentState,
  charge: Charge | undefined,
  payment: Order['contents']['payment'],
): Saying {
  switch (state) {
    case 'soon':
      return say('paySoon');
    case 'open':
      return charge?.brCode === undefined ? say('payCardOpen') : say('payPixOpen');
    case 'paid':
      if (charge?.status === 'authorised') return say('payAuthorised');
      return charge && charge.receivedCents > charge.amountCents
        ? say('payDoneTwice', { amount: money(cents(charge.receivedCents - charge.amountCents)) })
        : say('payDone');
    case 'declined':
      if (charge && charge.receivedCents > 0)
        return say('payWrongAmount', { paid: money(charge.receivedCents) });
      return payment === 'card' ? say('payDeclined') : say('payNotThrough');
    case 'expired':
      return say('payExpired');
    case 'over':
      return say('payOver');
  }
}
