import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Outbox } from '../outbox/outbox.ts';
import type { SentBox } from '../outbox/sent-box.ts';

const WEB = join(import.meta.dirname, '../../web');

/** The pages and what they are made of; nothing else of the folder is served. */
const FILES: Record<string, { file: string; type: string }> = {
  '/': { file: 'chat.html', type: 'text/html; charset=utf-8' },
  '/console': { file: 'console.html', type: 'text/html; charset=utf-8' },
  '/console/close': { file: 'close.html', type: 'text/html; charset=utf-8' },
  '/console/stock': { file: 'stock.html', type: 'text/html; charset=utf-8' },
  '/web/stock.js': { file: 'stock.js', type: 'text/javascript; charset=utf-8' },
  '/web/stock-words.js': { file: 'stock-words.js', type: 'text/javascript; charset=utf-8' },
  '/web/close.js': { file: 'close.js', type: 'text/javascript; charset=utf-8' },
  '/web/money.js': { file: 'money.js', type: 'text/javascript; charset=utf-8' },
  '/web/close-words.js': { file: 'close-words.js', type: 'text/javascript; charset=utf-8' },
  '/web/style.css': { file: 'style.css', type: 'text/css; charset=utf-8' },
  '/web/chat.js': { file: 'chat.js', type: 'text/javascript; charset=utf-8' },
  '/web/chat-news.js': { file: 'chat-news.js', type: 'text/javascript; charset=utf-8' },
  '/web/console.js': { file: 'console.js', type: 'text/javascript; charset=utf-8' },
  '/web/outbox.js': { file: 'outbox.js', type: 'text/javascript; charset=utf-8' },
  '/web/lex-client.js': { file: 'lex-client.js', type: 'text/javascript; charset=utf-8' },
  '/web/shop-words.js': { file: 'shop-words.js', type: 'text/javascript; charset=utf-8' },
  '/web/words.js': { file: 'words.js', type: 'text/javascript; charset=utf-8' },
  '/web/bank.js': { file: 'bank.js', type: 'text/javascript; charset=utf-8' },
  '/web/bank-words.js': { file: 'bank-words.js', type: 'text/javascript; charset=utf-8' },
  '/web/icon.svg': { file: 'icon.svg', type: 'image/svg+xml' },
};

const OUTBOX_PAGE = 'outbox.html';

const HEADERS = {
  'cache-control': 'no-cache',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** A page or what it is made of, from the folder `web/`. */
export const page = async (file: string, type: string): Promise<Response> =>
  new Response(await readFile(join(WEB, file)), { headers: { ...HEADERS, 'content-type': type } });
/** An e-mail is somebody's own page: it may look as it likes, and do nothing. */
const EMAIL_HEADERS = {
  ...HEADERS,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const;

/** The chat, the console, and what the shop told its customers (a page for a browser, JSON for a program). */
export function pageRoutes(outbox: Outbox, box: SentBox): Hono {
  const routes = new Hono();
  for (const [path, { file, type }] of Object.entries(FILES))
    routes.get(path, () => page(file, type));
  /** `messages` is what the topic published, `sent` what the carriers took of it. */
  const told = () => ({ messages: outbox.messages(), sent: box.sent() });
  routes.get('/outbox.json', (context) => context.json(told()));
  routes.get('/outbox/emails/:id', (context) => {
    const sent = box.sent().find(({ id }) => String(id) === context.req.param('id'));
    const html = sent?.content['html'];
    return typeof html === 'string'
      ? new Response(html, { headers: EMAIL_HEADERS })
      : context.notFound();
  });
  routes.get('/outbox', (context) =>
    context.req.header('accept')?.includes('text/html') === true
      ? page(OUTBOX_PAGE, 'text/html; charset=utf-8')
      : context.json(told()),
  );
  return routes;
}
