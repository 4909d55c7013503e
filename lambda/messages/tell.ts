import { quietUntil } from '../domain/quiet-hours.ts';
import { MessageRefusedError, type OutwardChannel } from '../domain/message.ts';
import type { Order } from '../domain/order.ts';
import type { MessageLedger } from '../message-ports.ts';
import type { Ports } from '../ports.ts';
import type { TopicNews } from './topic-news.ts';
import { sending, type Reach, type Senders } from './reach.ts';
import { ruleFor, stillTrue } from './rules.ts';

/** What became of a piece of news. Whatever was not told was so for a reason that will not pass. */
export type Outcome =
  | { outcome: 'told' }
  | { outcome: 'later'; at: Date }
  /** `cause` is the provider's own reason, which names nobody. */
  | { outcome: 'dropped'; why: Why; cause?: string };

type Why =
  | 'notByThisChannel'
  | 'noSuchOrder'
  | 'noLongerTrue'
  | 'tooOld'
  | 'quietHours'
  | 'noWayToReach'
  | 'toldBefore'
  | 'refused';

export interface TellPorts extends Pick<Ports, 'menuBook' | 'clock'> {
  orders: Pick<Ports['orders'], 'get'>;
  sessions: Pick<Ports['sessions'], 'load'>;
  ledger: MessageLedger;
  senders: Senders;
  /** What the addresses of payment pages and of receipts begin with. */
  payUrl: string;
  receiptsUrl: string;
}

/** Somebody else is sending this very news; once they are done it will show whether it still must be sent. */
class SendingElsewhereError extends Error {
  override readonly name = 'SendingElsewhereError';
}

const MINUTE = 60_000;

/**
 * Tells a customer a piece of news by one channel: once, never after later news, and only while it is true and
 * worth hearing. What the quiet hours hold back waits for their end if it will still be news then.
 * @param sentAt when the topic had it
 * @throws whatever may pass, for the queue to bring the news again
 */
export async function tell(
  channel: OutwardChannel,
  news: TopicNews,
  sentAt: Date,
  ports: TellPorts,
): Promise<Outcome> {
  const rule = ruleFor(channel, news.kind);
  if (!rule) return dropped('notByThisChannel');
  const order = await ports.orders.get(news.id);
  if (!order) return dropped('noSuchOrder');
  if (!stillTrue(rule, news, order)) return dropped('noLongerTrue');

  const now = ports.clock.now();
  const goodUntil = new Date(
    happenedAt(news, order, sentAt).getTime() + rule.goodForMinutes * MINUTE,
  );
  if (goodUntil <= now) return dropped('tooOld');
  const [{ shop }, { menu }, reach] = await Promise.all([
    ports.menuBook.current(),
    ports.menuBook.version(order.contents.menuVersion),
    reachOf(order, ports.sessions),
  ]);
  const send = sending(
    channel,
    news.kind,
    { order, shop, menu, payUrl: ports.payUrl, receiptsUrl: ports.receiptsUrl },
    reach,
    ports.senders,
  );
  if (!send) return dropped('noWayToReach');

  const { quietHours } = shop.messages ?? {};
  const quiet = quietHours && rule.urgent !== true && quietUntil(quietHours, shop.timeZone, now);
  if (quiet) return quiet < goodUntil ? { outcome: 'later', at: quiet } : dropped('quietHours');

  const told = {
    orderId: news.id,
    channel,
    position: news.position,
    ...(news.kind === 'payLink' && { apart: news.kind }),
  };
  return once(told, now, ports.ledger, () => send({ now, goodUntil }));
}

async function once(
  news: Parameters<MessageLedger['settle']>[0],
  now: Date,
  ledger: MessageLedger,
  send: () => Promise<void>,
): Promise<Outcome> {
  const claim = await ledger.claim(news, now);
  if (claim === 'before') return dropped('toldBefore');
  if (claim === 'busy') throw new SendingElsewhereError(`${news.channel} of order ${news.orderId}`);
  try {
    await send();
  } catch (error) {
    if (!(error instanceof MessageRefusedError)) {
      await ledger.release(news);
      throw error;
    }
    await ledger.settle(news);
    return { ...dropped('refused'), cause: error.message };
  }
  await ledger.settle(news);
  return { outcome: 'told' };
}

/** What stays of a customer from one order to the next says how they are reached. */
async function reachOf(
  { customer }: Order,
  sessions: Pick<Ports['sessions'], 'load'>,
): Promise<Reach> {
  const { session } = await sessions.load(customer);
  return session.profile;
}

/** A reminder happens when it is sent, everything else when the order changed. */
function happenedAt(news: TopicNews, { history }: Order, sentAt: Date): Date {
  const change = history.find(({ sequence }) => sequence === news.sequence);
  const asked = news.kind === 'reminder' || news.kind === 'payLink';
  return asked || !change ? sentAt : new Date(change.at);
}

const dropped = (why: Why) => ({ outcome: 'dropped', why }) as const;
