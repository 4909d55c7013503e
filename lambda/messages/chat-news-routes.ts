import { Hono } from 'hono';
import type { KnownCustomers, NewsFeed } from '../message-ports.ts';
import { feedAnswer } from './feed-answer.ts';

interface ChatNewsPorts {
  customers: KnownCustomers;
  feed: Pick<NewsFeed, 'read'>;
}

/** A chat's id is a hundred characters at most, as Lex has it. */
const BEARER = /^Bearer ([\w.:-]{2,100})$/;

/**
 * `GET /chat/api/news`: what there is to tell in a chat. The chat's id, which nobody can guess, says whose it is;
 * it comes in a header, since addresses are written into logs.
 */
export function chatNewsRoutes({ customers, feed }: ChatNewsPorts) {
  const routes = new Hono();
  routes.get('/chat/api/news', async (context) => {
    const [, id] = BEARER.exec(context.req.header('authorization') ?? '') ?? [];
    if (id === undefined)
      return context.json(fault('Unauthorized', 'expected Authorization: Bearer CHAT_ID'), 401);
    const customer = await customers.known('lex', id);
    if (customer === undefined) return context.json({ version: 0, news: [] });
    return feedAnswer(customer, context.req.header('if-none-match'), feed);
  });
  routes.notFound((context) =>
    context.json(fault('NotFound', `nothing at ${context.req.path}`), 404),
  );
  routes.onError((error, context) => {
    console.error(JSON.stringify({ event: 'chatNewsFault', cause: error.name }));
    return context.json(fault('Fault', 'try again in a moment'), 500);
  });
  return routes;
}

const fault = (code: string, message: string) => ({ error: { code, message } });
