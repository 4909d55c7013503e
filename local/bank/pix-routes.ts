import { Hono } from 'hono';
import * as z from 'zod';
import { centsOf, isPixAmount, type PixAmount } from '../../lambda/adapters/pix/amount.ts';
import type { BankEnv } from './bank-env.ts';
import { pixJson, refundJson } from './cob-json.ts';
import type { Failures } from './failures.ts';
import type { Ledger, PaymentRow } from './ledger.ts';
import type { Notices } from './notices.ts';
import { refuse } from './problems.ts';
import { parsedBody } from './request-body.ts';
import { needing } from './scopes.ts';

const ID = /^[a-zA-Z0-9]{1,35}$/;

const requestSchema = z.object({
  valor: z.custom<PixAmount>(
    (value) => typeof value === 'string' && isPixAmount(value),
    'não respeita o schema \\d{1,10}\\.\\d{2}',
  ),
});

interface Around {
  ledger: Ledger;
  notices: Notices;
  failures: Failures;
  now: () => number;
}

/** `/pix/{e2eid}` of API Pix and its refunds. */
export function pixRoutes({ ledger, notices, failures, now }: Around): Hono<BankEnv> {
  const routes = new Hono<BankEnv>();
  const known = (id: string): PaymentRow => {
    const payment = ledger.payment(id);
    if (payment) return payment;
    throw refuse('PixNaoEncontrado', `Pix não encontrado para o e2eid ${id}.`);
  };
  const invalid = (razao: string, propriedade: string) =>
    refuse('PixDevolucaoInvalida', razao, [{ razao, propriedade }]);

  routes.get('/pix/:e2eid', needing('pix.read'), (context) =>
    context.json(pixJson(known(context.req.param('e2eid')), ledger, now())),
  );

  routes.put('/pix/:e2eid/devolucao/:id', needing('pix.write'), async (context) => {
    const payment = known(context.req.param('e2eid'));
    const id = context.req.param('id');
    if (!ID.test(id)) throw invalid('O id não respeita o schema.', 'devolucao.id');
    const { valor } = await parsedBody(context, requestSchema, 'PixDevolucaoInvalida', 'devolucao');
    const before = ledger.refunds(payment.id);
    if (before.some((each) => each.id === id))
      throw invalid('O id já foi utilizado por outra devolução deste Pix.', 'devolucao.id');
    const wanted = centsOf(valor);
    const given = before
      .filter(({ failed }) => failed === 0)
      .reduce((total, { cents }) => total + cents, 0);
    if (wanted === 0 || wanted + given > payment.cents)
      throw invalid('Excede o valor do Pix originário, ou é zero.', 'devolucao.valor');
    const failed = failures.take(({ kind }) => kind === 'refund') !== undefined;
    const refund = ledger.refund(payment.id, id, wanted, failed);
    notices.add(payment, refund.settled);
    return context.json(refundJson(refund, now()), 201);
  });

  routes.get('/pix/:e2eid/devolucao/:id', needing('pix.read'), (context) => {
    const { e2eid, id } = context.req.param();
    const refund = ledger.refunds(known(e2eid).id).find((each) => each.id === id);
    if (!refund)
      throw refuse('PixDevolucaoNaoEncontrada', `Devolução ${id} não encontrada para ${e2eid}.`);
    return context.json(refundJson(refund, now()));
  });

  return routes;
}
