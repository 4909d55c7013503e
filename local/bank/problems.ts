import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

interface Violation {
  propriedade: string;
  razao: string;
  valor?: string;
}

/** The errors of API Pix that the stand-in knows, with their words and status. */
const KINDS = {
  RequisicaoInvalida: { status: 400, title: 'Requisição inválida.' },
  AcessoNegado: { status: 403, title: 'Acesso negado.' },
  NaoEncontrado: { status: 404, title: 'Não encontrado.' },
  ErroInternoDoServidor: { status: 500, title: 'Erro interno do servidor.' },
  ServicoIndisponivel: { status: 503, title: 'Serviço indisponível.' },
  CobNaoEncontrado: { status: 404, title: 'Cobrança não encontrada.' },
  CobOperacaoInvalida: { status: 400, title: 'Cobrança inválida.' },
  PixNaoEncontrado: { status: 404, title: 'Pix não encontrado.' },
  PixDevolucaoInvalida: { status: 400, title: 'Devolução inválida.' },
  PixDevolucaoNaoEncontrada: { status: 404, title: 'Devolução não encontrada.' },
  WebhookOperacaoInvalida: { status: 400, title: 'Webhook inválido.' },
  WebhookNaoEncontrado: { status: 404, title: 'Webhook não encontrado.' },
} as const satisfies Record<string, { status: ContentfulStatusCode; title: string }>;

export type ProblemKind = keyof typeof KINDS;

/** An error as API Pix answers it: RFC 7807, with all that is wrong at once. */
export function problem(kind: ProblemKind, detail: string, violacoes: Violation[] = []): Response {
  const { status, title } = KINDS[kind];
  const body = {
    type: `https://pix.bcb.gov.br/api/v2/error/${kind}`,
    title,
    status,
    detail,
    ...(violacoes.length > 0 && { violacoes }),
  };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}

/** The same as something to throw. */
export const refuse = (
  kind: ProblemKind,
  detail: string,
  violacoes: Violation[] = [],
): HTTPException =>
  new HTTPException(KINDS[kind].status, { res: problem(kind, detail, violacoes) });
