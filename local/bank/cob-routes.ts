import { Hono } from 'hono';
import * as z from 'zod';
import { centsOf, isPixAmount, type PixAmount } from '../../lambda/adapters/pix/amount.ts';
import { cpfIn } from '../../lambda/domain/cpf.ts';
import type { BankEnv } from './bank-env.ts';
import { cobJson, statusOf } from './cob-json.ts';
import type { ChargeRow, Ledger } from './ledger.ts';
import { refuse } from './problems.ts';
import { parsedBody } from './request-body.ts';
import { needing } from './scopes.ts';

const TXID = /^[a-zA-Z0-9]{26,35}$/;

const amountSchema = z
  .custom<PixAmount>(
    (value) => typeof value === 'string' && isPixAmount(value),
    'não respeita o schema \\d{1,10}\\.\\d{2}',
  )
  .refine((amount) => centsOf(amount) > 0, 'é zero');

const debtorSchema = z.object({
  cpf: z.string().refine((cpf) => cpfIn(cpf).kind === 'valid', 'não é um CPF'),
  nome: z.string().min(1).max(200),
});

const removalSchema = z.strictObject({ status: z.literal('REMOVIDA_PELO_USUARIO_RECEBEDOR') });

/** `/cob/{txid}` of API Pix, for an account with one key. */
export function cobRoutes(ledger: Ledger, key: string, now: () => number): Hono<BankEnv> {
  const routes = new Hono<BankEnv>();
  const requestSchema = z.object({
    calendario: z
      .object({ expiracao: z.int().positive().max(2_147_483_647).default(86_400) })
      .prefault({}),
    devedor: debtorSchema.optional(),
    valor: z.object({ original: amountSchema }),
    chave: z.literal(key, 'não pertence a este usuário recebedor'),
    solicitacaoPagador: z.string().max(140).optional(),
  });

  const known = (txid: string): ChargeRow => {
    const charge = ledger.charge(txid);
    if (charge) return charge;
    throw refuse('CobNaoEncontrado', `Cobrança não encontrada para o txid ${txid}.`);
  };
  const active = (charge: ChargeRow) => {
    const status = statusOf(charge, ledger.payments(charge.txid));
    if (status === 'ATIVA') return;
    throw refuse('CobOperacaoInvalida', 'A cobrança não está ATIVA.', [
      { propriedade: 'cob.status', razao: 'A cobrança não está ATIVA.', valor: status },
    ]);
  };

  routes.put('/cob/:txid', needing('cob.write'), async (context) => {
    const txid = context.req.param('txid');
    if (!TXID.test(txid))
      throw refuse('CobOperacaoInvalida', 'O txid não respeita o schema.', [
        { propriedade: 'cob.txid', razao: 'espera [a-zA-Z0-9]{26,35}', valor: txid },
      ]);
    const asked = await parsedBody(context, requestSchema, 'CobOperacaoInvalida', 'cob');
    const before = ledger.charge(txid);
    if (before) active(before);
    ledger.put({
      txid,
      key,
      cents: centsOf(asked.valor.original),
      seconds: asked.calendario.expiracao,
      description: asked.solicitacaoPagador ?? null,
      debtor: asked.devedor ? JSON.stringify(asked.devedor) : null,
    });
    return context.json(cobJson(known(txid), ledger, now()), before ? 200 : 201);
  });

  routes.get('/cob/:txid', needing('cob.read'), (context) =>
    context.json(cobJson(known(context.req.param('txid')), ledger, now())),
  );

  routes.patch('/cob/:txid', needing('cob.write'), async (context) => {
    const charge = known(context.req.param('txid'));
    const { status } = await parsedBody(context, removalSchema, 'CobOperacaoInvalida', 'cob');
    active(charge);
    ledger.remove(charge.txid, status);
    return context.json(cobJson(known(charge.txid), ledger, now()));
  });

  return routes;
}
