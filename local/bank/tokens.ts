import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { TLSSocket } from 'node:tls';
import { Hono, type MiddlewareHandler } from 'hono';
import { rowsOf } from '../states/store/rows.ts';
import type { BankEnv } from './bank-env.ts';
import { thumbprint } from './certificates.ts';

/** The one client of the bank: its id and secret count only with its certificate. */
export interface BankClient {
  id: string;
  secret: string;
  /** `x5t#S256` of its certificate. */
  thumbprint: string;
}

const SECONDS = 300;
const SCOPES = [
  'cob.write',
  'cob.read',
  'pix.write',
  'pix.read',
  'webhook.write',
  'webhook.read',
] as const;

export type Scope = (typeof SCOPES)[number];

/** Tokens, each good for one certificate, and kept as hashes. */
export class Tokens {
  readonly #database: DatabaseSync;
  readonly #now: () => number;

  constructor(database: DatabaseSync, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  issue(to: string, scope: string): string {
    const token = randomBytes(32).toString('base64url');
    this.#database
      .prepare('insert into token values (?, ?, ?, ?)')
      .run(hash(token), to, scope, this.#now() + SECONDS * 1000);
    this.#database.prepare('delete from token where expires < ?').run(this.#now());
    return token;
  }

  /** What a token grants to the holder of a certificate; undefined when nothing. */
  scopes(token: string, to: string): readonly string[] | undefined {
    const [row] = rowsOf<{ thumbprint: string; scope: string; expires: number }>(
      this.#database.prepare('select * from token where hash = ?'),
      hash(token),
    );
    return row && row.thumbprint === to && row.expires > this.#now()
      ? row.scope.split(' ')
      : undefined;
  }

  /** From now on none is good. */
  expire(): void {
    this.#database.exec('delete from token');
  }
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const certificateOf = (socket: unknown): string =>
  thumbprint((socket as TLSSocket).getPeerCertificate().raw);

/** `POST /oauth/token`: client credentials, in a Basic header or in the form. */
export function tokenRoutes(tokens: Tokens, client: BankClient): Hono<BankEnv> {
  const routes = new Hono<BankEnv>();
  routes.post('/oauth/token', async (context) => {
    const form = new URLSearchParams(await context.req.text());
    const [id, secret] = basic(context.req.header('authorization')) ?? [
      form.get('client_id') ?? '',
      form.get('client_secret') ?? '',
    ];
    const certificate = certificateOf(context.env.incoming.socket);
    if (!same(id, client.id) || !same(secret, client.secret) || certificate !== client.thumbprint)
      return context.json({ error: 'invalid_client' }, 401);
    if (form.get('grant_type') !== 'client_credentials')
      return context.json({ error: 'unsupported_grant_type' }, 400);
    const asked = form.get('scope')?.split(' ').filter(Boolean) ?? [...SCOPES];
    if (asked.some((each) => !SCOPES.includes(each as Scope)))
      return context.json({ error: 'invalid_scope' }, 400);
    const scope = asked.join(' ');
    const access_token = tokens.issue(certificate, scope);
    return context.json({ access_token, token_type: 'Bearer', expires_in: SECONDS, scope });
  });
  return routes;
}

/** Lets calls through whose token is good and was given to the certificate they come with. */
export function authorised(tokens: Tokens): MiddlewareHandler<BankEnv> {
  return async (context, next) => {
    const token = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
    const scopes = tokens.scopes(token, certificateOf(context.env.incoming.socket));
    if (!scopes)
      return context.json({ error: 'invalid_token' }, 401, {
        'www-authenticate': 'Bearer error="invalid_token"',
      });
    context.set('scopes', scopes);
    return next();
  };
}

function basic(header = ''): [string, string] | undefined {
  const [, encoded] = /^Basic (.+)$/.exec(header) ?? [];
  if (encoded === undefined) return undefined;
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return [id, secret.join(':')];
}

function same(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(hash(given)), Buffer.from(hash(expected)));
}
