import { randomBytes, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import type { PixCredentials, PixProvider } from '../../lambda/adapters/pix/provider.ts';
import type { BankEnv } from './bank-env.ts';
import { certificatesIn, thumbprint, type Certificates } from './certificates.ts';
import { MERCHANT } from './cob-json.ts';
import { cobRoutes } from './cob-routes.ts';
import { openBankDatabase } from './database.ts';
import { failing, Failures } from './failures.ts';
import { Ledger } from './ledger.ts';
import { Notices } from './notices.ts';
import { Payers } from './payers.ts';
import { pixRoutes } from './pix-routes.ts';
import { problem } from './problems.ts';
import { listenTls } from './tls-listener.ts';
import { authorised, tokenRoutes, Tokens } from './tokens.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** A random key of nobody's account. */
const KEY = '00000000-0000-4000-8000-000000000000';
const SECRET_NAME = 'balcao/pix';
const LOOK_MILLISECONDS = 100;

export interface Bank {
  url: string;
  certificates: Certificates;
  ledger: Ledger;
  notices: Notices;
  payers: Payers;
  failures: Failures;
  tokens: Tokens;
  /** What the shop has been given: its settings, and what it keeps secret under `secretName`. */
  provider: PixProvider;
  credentials: PixCredentials;
  now: () => number;
  stop(): Promise<void>;
}

/** A bank of one client that speaks API Pix over TLS. What it keeps is in the folder, so that a restart loses nothing. */
export async function startBank(
  directory: string,
  log: Logger,
  now: () => number = Date.now,
): Promise<Bank> {
  const certificates = await certificatesIn(directory);
  const { id, secret, webhookPath } = clientIn(directory);
  const database = openBankDatabase(directory);
  const ledger = new Ledger(database, now);
  const notices = new Notices(database, ledger, now);
  const payers = new Payers(database, ledger, notices, now);
  const failures = new Failures();
  const tokens = new Tokens(database, now);

  const routes = new Hono<BankEnv>();
  const shop = thumbprint(new X509Certificate(certificates.shop.certificate).raw);
  routes.use(failing(failures));
  routes.route('/', tokenRoutes(tokens, { id, secret, thumbprint: shop }));
  routes.use('/v2/*', authorised(tokens));
  routes.route('/v2', cobRoutes(ledger, KEY, now));
  routes.route('/v2', pixRoutes({ ledger, notices, failures, now }));
  routes.route('/v2', webhookRoutes(notices, KEY));
  routes.notFound((context) => problem('NaoEncontrado', `Não há nada em ${context.req.path}.`));
  routes.onError((error) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.error({ err: error }, 'the bank failed');
    return problem('ErroInternoDoServidor', 'Falha do banco de mentira.');
  });
  const listener = await listenTls((request, env) => routes.fetch(request, env), certificates);
  const stopWork = keepWorking(async (stopped) => {
    payers.payDue();
    await notices.send(KEY, stopped);
  }, log);

  return {
    url: listener.url,
    certificates,
    ledger,
    notices,
    payers,
    failures,
    tokens,
    now,
    provider: {
      apiUrl: `${listener.url}/v2`,
      tokenUrl: `${listener.url}/oauth/token`,
      clientAuthentication: 'basic',
      scope: 'cob.write cob.read pix.write pix.read webhook.write webhook.read',
      merchant: MERCHANT,
      key: KEY,
      secretName: SECRET_NAME,
      webhookPath,
    },
    credentials: {
      clientId: id,
      clientSecret: secret,
      certificate: certificates.shop.certificate,
      privateKey: certificates.shop.privateKey,
      authority: certificates.authority.certificate,
    },
    async stop() {
      await stopWork();
      await listener.close();
      database.close();
    },
  };
}

/** The shop's id and secret at the bank, made at the first start. */
function clientIn(directory: string): { id: string; secret: string; webhookPath: string } {
  const file = join(directory, 'client.json');
  if (!existsSync(file)) {
    const random = () => randomBytes(24).toString('base64url');
    const client = { id: `Client_Id_${random()}`, secret: random(), webhookPath: random() };
    writeFileSync(file, JSON.stringify(client), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof clientIn>;
}

/** Does the work again and again, one at a time. @returns ends it, and waits for the one that runs */
function keepWorking(
  work: (stopped: AbortSignal) => Promise<void>,
  log: Logger,
): () => Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  const working = (async () => {
    while (!signal.aborted) {
      await work(signal).catch((error: unknown) => {
        log.error({ err: error }, 'the bank could not pay or tell');
      });
      await delay(LOOK_MILLISECONDS, undefined, { signal }).catch(() => undefined);
    }
  })();
  return () => {
    stop.abort();
    return working;
  };
}
