import { Hono } from 'hono';
import * as z from 'zod';
import type { BankEnv } from './bank-env.ts';
import type { Notices } from './notices.ts';
import { refuse } from './problems.ts';
import { parsedBody } from './request-body.ts';
import { needing } from './scopes.ts';

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A real bank wants HTTPS and shows its certificate; this one posts on its own machine only, and there without TLS. */
const requestSchema = z.object({
  webhookUrl: z
    .url({ protocol: /^http$/ })
    .refine((url) => LOOPBACK.has(new URL(url).hostname), 'o banco de mentira só chama 127.0.0.1'),
});

/** `/webhook/{chave}` of API Pix. */
export function webhookRoutes(notices: Notices, key: string): Hono<BankEnv> {
  const routes = new Hono<BankEnv>();
  const ours = (given: string) => {
    if (given === key) return;
    const razao = 'O parâmetro chave não pertence a este usuário recebedor.';
    throw refuse('WebhookOperacaoInvalida', razao, [{ propriedade: 'chave', razao }]);
  };

  routes.put('/webhook/:chave', needing('webhook.write'), async (context) => {
    ours(context.req.param('chave'));
    const kind = 'WebhookOperacaoInvalida';
    const { webhookUrl } = await parsedBody(context, requestSchema, kind, 'webhook');
    notices.tell(key, webhookUrl);
    return context.body(null, 200);
  });

  routes.get('/webhook/:chave', needing('webhook.read'), (context) => {
    ours(context.req.param('chave'));
    const registered = notices.registered(key);
    if (!registered)
      throw refuse('WebhookNaoEncontrado', 'Nenhum webhook está cadastrado para a chave.');
    const criacao = new Date(registered.at).toISOString();
    return context.json({ webhookUrl: registered.url, chave: key, criacao });
  });

  return routes;
}
