import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { ulid } from 'ulid';
import { apiPix } from '../../lambda/adapters/pix/api-pix.ts';
import type { PixCredentials } from '../../lambda/adapters/pix/provider.ts';
import { orderId } from '../../lambda/domain/ids.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { OpenCharge } from '../../lambda/ports.ts';
import { startBank, type Bank } from '../../local/bank/start-bank.ts';
import type { ChargeRow } from '../../local/bank/ledger.ts';
import type { Payer } from '../../local/bank/payers.ts';

const QUIET = pino({ level: 'silent' });

/** A bank over real TLS with the real client in front of it, both by one clock that a test can put forward. */
export interface BankUnderTest {
  bank: Bank;
  pix: ReturnType<typeof apiPix>;
  clock: { now: number };
  /** Another client, with other credentials. */
  client(credentials: Partial<PixCredentials>): ReturnType<typeof apiPix>;
  /** How often a client has read its credentials, which it does for each token. */
  secretsRead(): number;
  payer(txid: string, payer: Payer): void;
  /** Ends the bank and starts it again over the same folder; the old client does not find the new one. */
  restart(): Promise<BankUnderTest>;
  stop(): Promise<void>;
}

export async function startTestBank(given?: string): Promise<BankUnderTest> {
  const directory = given ?? (await mkdtemp(join(tmpdir(), 'balcao-bank-')));
  const clock = { now: Date.now() };
  const bank = await startBank(directory, QUIET, () => clock.now);
  let read = 0;
  const client = (credentials: Partial<PixCredentials>) =>
    apiPix(bank.provider, {
      readSecret: () => {
        read += 1;
        return Promise.resolve(JSON.stringify({ ...bank.credentials, ...credentials }));
      },
      now: () => new Date(clock.now),
    });
  const pix = client({});
  return {
    bank,
    pix,
    clock,
    client,
    secretsRead: () => read,
    payer(txid, payer) {
      if (!bank.payers.act(bank.ledger.charge(txid) as ChargeRow, payer))
        throw new Error(`${txid} cannot be paid so (${payer.kind})`);
    },
    async restart() {
      pix.close();
      await bank.stop();
      return startTestBank(directory);
    },
    async stop() {
      pix.close();
      await bank.stop();
      await rm(directory, { recursive: true });
    },
  };
}

/** A first charge for a new order. */
export function chargeFor(clock: { now: number }, changes: Partial<OpenCharge> = {}): OpenCharge {
  const id = orderId(ulid());
  return {
    key: id,
    orderId: id,
    amountCents: cents(12_345),
    locale: 'pt-BR',
    expiresAt: new Date(clock.now + 600_000),
    description: 'Pedido 12, Cantina da Vila',
    customer: { name: 'Maria da Silva' },
    ...changes,
  };
}
