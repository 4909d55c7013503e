import { ulid } from 'ulid';
import { orderId } from '../domain/ids.ts';
import type { Ports } from '../ports.ts';
import { hasEnded, type Order } from '../domain/order.ts';
import type { Act } from './acts.ts';
import { ofAccount } from './account.ts';
import { withConsent } from './consent.ts';
import { decide } from './decide/decide.ts';
import type { Facts } from './decide/step.ts';
import { payingOn, withProvenPhone, withSavedCard, type PayingSettings } from './paying-on.ts';
import { keysPressed } from './keys-pressed.ts';
import { keepTalk, missedIn, withMissed } from './kept/keep-talk.ts';
import { closeWithDevice } from './from-device.ts';
import { sentOnce } from './perform/phone-code.ts';
import { everyIdOf } from './perform/forget.ts';
import { perform } from './perform/perform.ts';
import type { Reply } from './reply.ts';
import { screenOf } from './screen.ts';
import { suggestionsFor } from './suggest-now.ts';
import type { Session } from './session.ts';
import {
  askedOnce,
  askLater,
  chosenOnce,
  leavesTrace,
  measured,
  withModelAsked,
} from './model/in-turn.ts';
import { TURNS_KEPT, withTurn } from './transcript.ts';
import type { Turn } from './turn.ts';
import { understand } from './understand.ts';
import { isCodeAsked } from './voice-code/hear-voice-code.ts';
import { usualItems } from './usual-items.ts';
import { usualOrder } from './usual-order.ts';

export type TurnPorts = Pick<
  Ports,
  | 'customers'
  | 'sessions'
  | 'links'
  | 'handOff'
  | 'menuBook'
  | 'orders'
  | 'workflow'
  | 'startQueue'
  | 'interpreter'
  | 'later'
  | 'meter'
  | 'payLinks'
  | 'phoneCodes'
  | 'clock'
  | 'stockLevels'
  | 'companyBook'
  | 'suggester'
  | 'weather'
  | 'random'
  | 'talkBook'
> & {
  paying: PayingSettings;
};

/** Somebody else kept saving this customer's session while the turn was decided. */
class SessionBusyError extends Error {
  override readonly name = 'SessionBusyError';
}

const ATTEMPTS = 4;

/**
 * One turn of the talk: load the session once, decide, do, save once. When another turn saved in between,
 * it is decided again on the fresh session; what a turn does is safe to do twice, and the model is asked once.
 * A failed turn is not saved.
 */
export async function takeTurn(given: Turn, ports: TurnPorts): Promise<Reply> {
  const customer = await ports.customers.identify(given.channel, given.identity);
  const interpreter = askedOnce(ports.interpreter);
  const suggesting = { ...ports, suggester: chosenOnce(ports.suggester) };
  const performing = { ...ports, phoneCodes: sentOnce(ports.phoneCodes) };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const [found, book] = await Promise.all([
      ports.sessions.load(customer),
      ports.menuBook.current(),
    ]);
    const { session: loaded, version } =
      given.account === undefined || given.channel !== 'alexa'
        ? found
        : await ofAccount(
            found,
            given.account,
            { channel: 'alexa', identity: given.identity },
            ports,
          );
    const last = loaded.lastReply;
    if (last?.requestId === given.requestId) return last.reply;
    const turn = keysPressed(given, loaded, book.menu);
    const now = ports.clock.now();
    const order =
      loaded.lastOrder === undefined ? undefined : await ports.orders.get(loaded.lastOrder);
    const session = withProvenPhone(withSavedCard(withConsent(loaded, turn.consent), order), order);
    const onTheirWay = order && !hasEnded(order.status) ? await ordersOf(order, ports) : undefined;
    const orders = onTheirWay ?? [];
    const understood = await understand(turn, session, { book, orders }, now, interpreter);
    const { acts, locale, asked } = understood;
    const customersOrders = onTheirWay ?? (await ordersFor(acts, session, order, ports));
    const usual = await usualOrder(acts, customersOrders, book.shop.timeZone, ports.menuBook);
    const { suggestions, taste } = await suggestionsFor(
      acts,
      session,
      turn,
      { book, locale, now, modelAsked: asked !== undefined },
      suggesting,
    );
    const facts: Facts = {
      book,
      locale,
      now,
      paying: payingOn(turn, book.shop, ports.paying),
      ...((turn.channel === 'alexa' || turn.calls) && { byVoice: true as const }),
      hideAdults: turn.channel === 'alexa' && book.shop.hideAdultsOnAlexa,
      ...(turn.mustLink && { mustLink: turn.mustLink }),
      newOrderId: orderId(ulid(now.getTime())),
      suggestions,
      ...(order && { order }),
      orders: customersOrders,
      ...(usual && { usual }),
    };
    const repeated = acts[0]?.kind === 'repeat' ? last?.reply : undefined;
    const done = await perform(decide(session, acts, facts), turn, facts, performing);
    const closed = await closeWithDevice(done.step, session, done.facts, turn.askDevice);
    const reply = repeated ?? closed.reply;
    const heard = { turn, before: session, understood, shop: book.shop, now };
    const talked = withModelAsked(repeated ? session : closed.session, { asked, taste }, turn, now);
    const saved: Session = {
      ...withMissed(talked, missedIn(heard)),
      language: { client: turn.locale, spoken: locale },
      ...(leavesTrace(acts) &&
        taste?.kind !== 'blocked' &&
        !isCodeAsked(session) && {
          transcript: withTurn(
            closed.session.transcript ?? [],
            turn,
            reply,
            book.shop.handOff ? TURNS_KEPT.person : TURNS_KEPT.model,
          ),
        }),
      lastReply: { requestId: turn.requestId, reply },
    };
    if (await ports.sessions.save(saved, done.version ?? version)) {
      ports.meter.turn(measured({ asked, taste }, loaded, saved));
      await keepTalk(heard, saved, ports);
      if (asked?.kind === 'late') await askLater(turn, saved, locale, ports.later);
      return forDevice(reply, turn, closed.session, acts, done.facts, ports);
    }
  }
  throw new SessionBusyError(`the session was changed by others ${ATTEMPTS} times during one turn`);
}

/** What goes to an Echo beside the words is made anew each time and not kept: it is what the session says. */
async function forDevice(
  reply: Reply,
  { channel, hasScreen }: Turn,
  session: Session,
  acts: readonly Act[],
  facts: Facts,
  ports: Pick<Ports, 'orders'>,
): Promise<Reply> {
  if (channel !== 'alexa') return reply;
  const screen = hasScreen && screenOf(session, acts, facts);
  const items = await usualItems(acts, reply.over, session, facts, ports);
  return { ...reply, ...(screen && { screen }), ...(items && { usualItems: items }) };
}

/** What a customer ordered before is looked up only where an act, or an open question, is about it. */
const ABOUT_ORDERS: ReadonlySet<Act['kind']> = new Set<Act['kind']>([
  'usual',
  'askStatus',
  'cancelOrder',
  'complain',
  'askRefund',
  'askReceipt',
]);
const RECENT = 10;

/** A customer's orders, the newest as it was just read: the index that lists them may be behind. */
async function ordersOf(newest: Order, { orders }: Pick<Ports, 'orders'>): Promise<Order[]> {
  const listed = await orders.ofCustomer(newest.customer, RECENT);
  return [newest, ...listed.filter(({ id }) => id !== newest.id)];
}

async function ordersFor(
  acts: readonly Act[],
  session: Session,
  order: Order | undefined,
  { orders }: Pick<Ports, 'orders'>,
): Promise<readonly Order[]> {
  const { customer, pending } = session;
  // None of them may be on its way, whoever they were when they ordered it.
  if (acts.some(({ kind }) => kind === 'forgetMe'))
    return (
      await Promise.all(everyIdOf(session).map((id) => orders.ofCustomer(id, RECENT)))
    ).flat();
  const asked = acts.some((act) => ABOUT_ORDERS.has(act.kind)) || pending.kind === 'confirmCancel';
  return asked ? orders.ofCustomer(customer, RECENT) : order ? [order] : [];
}
