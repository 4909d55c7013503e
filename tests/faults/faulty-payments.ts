import type { StripePayments } from '../../lambda/adapters/stripe/payments.ts';
import { GatewayUnavailableError } from '../../lambda/domain/payment-errors.ts';
import type { PaymentProvider } from '../../lambda/ports.ts';
import type { Money } from './money.ts';
import type { Process } from './network.ts';
import type { UnderWay } from './under-way.ts';

/** Of a thousand calls of a provider: not done, done and not heard, done twice. */
const ODDS = { before: 10, after: 10, twice: 10 } as const;

/** Providers as a process reaches them: a call may not be done, be done unheard, or be done twice. */
export function faultyPayments(
  { pix, card }: Money['payments'],
  { process, underWay, random }: { process: Process; underWay: UnderWay; random: () => number },
): { pix: PaymentProvider; card: StripePayments } {
  const isDead = () => !process.alive;
  const meet = <T>(call: () => Promise<T>): Promise<T> =>
    underWay.during(async () => {
      const drawn = process.faulty ? random() * 1000 : Infinity;
      if (isDead() || drawn < ODDS.before) throw new GatewayUnavailableError('not reached');
      const answer = await call();
      if (drawn < ODDS.before + ODDS.after) throw new GatewayUnavailableError('answer lost');
      if (drawn < ODDS.before + ODDS.after + ODDS.twice) await call();
      if (isDead()) throw new GatewayUnavailableError('nobody is there any more');
      return answer;
    });
  const faulty = (provider: PaymentProvider): PaymentProvider => ({
    open: (request) => meet(() => provider.open(request)),
    read: (id) => meet(() => provider.read(id)),
    capture: (id, key) => meet(() => provider.capture(id, key)),
    cancel: (id, key) => meet(() => provider.cancel(id, key)),
    refund: (id, refund) => meet(() => provider.refund(id, refund)),
  });
  return {
    pix: faulty(pix),
    card: {
      ...faulty(card),
      ofIntent: (id) => meet(() => card.ofIntent(id)),
      forget: (reference) => meet(() => card.forget(reference)),
    },
  };
}
