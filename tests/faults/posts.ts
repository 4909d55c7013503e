import Stripe from 'stripe';
import type { Journal } from './journal.ts';
import type { Money } from './money.ts';
import type { Shop } from './shop.ts';

export const BANK_PATH = 'the-bank';
export const STRIPE_SECRET = 'whsec_of_the_test';

/** Of a thousand posts: never told, told twice at once, told after what came later. */
const ODDS = { lost: 80, twice: 120, late: 120 } as const;

interface Post {
  id: string;
  request: () => Request;
}

/**
 * What the bank and Stripe post to the shop's own webhooks, each as it writes it: some are lost for good, told twice, or
 * told late. One that the shop does not take is told again.
 */
export function posts(money: Money, journal: Journal, random: () => number) {
  const over = new Set(journal.all('posted').map(({ id }) => id));
  const late = new Set<string>();

  const settle = (id: string) => {
    journal.note('posted', { id });
    over.add(id);
  };

  return {
    /** Tells what is to be told by now. */
    async tell({ webhooks }: Shop): Promise<void> {
      money.payDue();
      const due = [...ofBank(money), ...ofStripe(money)].filter(({ id }) => !over.has(id));
      await Promise.all(
        due.map(async ({ id, request }) => {
          const drawn = late.has(id) ? Infinity : random() * 1000;
          if (drawn < ODDS.lost) {
            settle(id);
            return;
          }
          if (drawn < ODDS.lost + ODDS.late) {
            late.add(id);
            return;
          }
          const times = drawn < ODDS.lost + ODDS.late + ODDS.twice ? 2 : 1;
          const told = await Promise.all(
            Array.from({ length: times }, async () => webhooks.fetch(request())),
          );
          if (told.some(({ ok }) => ok)) settle(id);
          // Not taken: it is told again, and comes then.
          else late.add(id);
        }),
      );
    },
  };
}

const ofBank = ({ bank }: Money): Post[] =>
  bank
    .charges(100_000)
    .flatMap(({ txid }) => bank.payments(txid))
    .map(({ id, txid }) => ({
      id,
      request: () =>
        new Request(`http://shop/webhooks/pix/${BANK_PATH}/pix`, {
          method: 'POST',
          body: JSON.stringify({ pix: [{ endToEndId: id, txid }] }),
        }),
    }));

const ofStripe = ({ stripe }: Money): Post[] =>
  stripe.events().map(({ id, body }) => ({
    id,
    request: () =>
      new Request('http://shop/webhooks/stripe', {
        method: 'POST',
        headers: {
          'stripe-signature': Stripe.webhooks.generateTestHeaderString({
            payload: body,
            secret: STRIPE_SECRET,
          }),
        },
        body,
      }),
  }));
