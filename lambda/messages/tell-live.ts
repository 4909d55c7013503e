import type { Order } from '../domain/order.ts';
import type { NewsFeed } from '../message-ports.ts';
import type { Ports } from '../ports.ts';
import { chatText } from './chat-message.ts';
import { holdsInChat } from './rules.ts';
import type { TopicNews } from './topic-news.ts';
import type { Outcome } from './tell.ts';

/** The feed of the shop's own people; each customer has one, named by their id. */
export const SHOP_FEED = 'shop';

export interface LivePorts extends Pick<Ports, 'menuBook' | 'clock'> {
  orders: Pick<Ports['orders'], 'get'>;
  feed: NewsFeed;
  payUrl: string;
  receiptsUrl: string;
}

/** Shows a piece of news in the chat of a customer who ordered there, or in the shop's console. */
export async function tellLive(
  channel: 'chat' | 'console',
  news: TopicNews,
  ports: LivePorts,
): Promise<Outcome> {
  const order = await ports.orders.get(news.id);
  if (!order) return { outcome: 'dropped', why: 'noSuchOrder' };
  if (channel === 'chat' && order.channel !== 'lex')
    return { outcome: 'dropped', why: 'notByThisChannel' };
  const change = order.history.find(({ sequence }) => sequence === news.sequence);
  const now = ports.clock.now();
  const text = channel === 'chat' ? await said(news, order, ports) : undefined;
  const added = await ports.feed.add(
    channel === 'chat' ? order.customer : SHOP_FEED,
    {
      orderId: order.id,
      number: order.number,
      status: news.status,
      sequence: news.sequence,
      position: news.position,
      at: change?.at ?? now.toISOString(),
      ...(text !== undefined && { text }),
    },
    now,
  );
  return added ? { outcome: 'told' } : { outcome: 'dropped', why: 'toldBefore' };
}

async function said(news: TopicNews, order: Order, { menuBook, payUrl, receiptsUrl }: LivePorts) {
  if (!holdsInChat(news, order)) return undefined;
  const [{ shop }, { menu }] = await Promise.all([
    menuBook.current(),
    menuBook.version(order.contents.menuVersion),
  ]);
  return chatText(news.kind, { order, shop, menu, payUrl, receiptsUrl });
}
