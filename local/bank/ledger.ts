import { randomBytes, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { rowsOf } from '../states/store/rows.ts';

/** Why a charge was taken away: by the shop or by the bank. */
export type Removal = 'REMOVIDA_PELO_USUARIO_RECEBEDOR' | 'REMOVIDA_PELO_PSP';

export interface ChargeRow {
  txid: string;
  key: string;
  cents: number;
  created: number;
  seconds: number;
  removed: Removal | null;
  description: string | null;
  debtor: string | null;
  revision: number;
  location: string;
}

export interface PaymentRow {
  id: string;
  txid: string;
  cents: number;
  at: number;
}

export interface RefundRow {
  payment: string;
  id: string;
  cents: number;
  failed: number;
  asked: number;
  /** From when on the money is back. */
  settled: number;
}

export type NewCharge = Pick<
  ChargeRow,
  'txid' | 'key' | 'cents' | 'seconds' | 'description' | 'debtor'
>;

/** Of the bank that there is not: so it is no real bank's id. */
const ISPB = '99999999';
const REFUND_MILLISECONDS = 500;

/** Charges, payments and refunds, on disk. */
export class Ledger {
  readonly #database: DatabaseSync;
  readonly #now: () => number;

  constructor(database: DatabaseSync, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  charge(txid: string): ChargeRow | undefined {
    return this.#rows<ChargeRow>('select * from charge where txid = ?', txid)[0];
  }

  /** The newest first. */
  charges(most: number): ChargeRow[] {
    return this.#rows('select * from charge order by created desc, txid desc limit ?', most);
  }

  put({ txid, key, cents, seconds, description, debtor }: NewCharge): void {
    this.#database
      .prepare(
        `insert into charge values (?, ?, ?, ?, ?, null, ?, ?, 0, ?)
         on conflict (txid) do update set key = excluded.key, cents = excluded.cents,
           seconds = excluded.seconds, description = excluded.description,
           debtor = excluded.debtor, revision = revision + 1`,
      )
      .run(txid, key, cents, this.#now(), seconds, description, debtor, locationOf());
  }

  remove(txid: string, why: Removal): void {
    this.#database
      .prepare('update charge set removed = ?, revision = revision + 1 where txid = ?')
      .run(why, txid);
  }

  payment(id: string): PaymentRow | undefined {
    return this.#rows<PaymentRow>('select * from payment where id = ?', id)[0];
  }

  payments(txid: string): PaymentRow[] {
    return this.#rows('select * from payment where txid = ? order by at, id', txid);
  }

  pay(txid: string, cents: number): PaymentRow {
    const at = this.#now();
    const minute = new Date(at).toISOString().replace(/\D/g, '').slice(0, 12);
    const id = `E${ISPB}${minute}${randomBytes(6).toString('hex').slice(0, 11)}`;
    this.#database.prepare('insert into payment values (?, ?, ?, ?)').run(id, txid, cents, at);
    return { id, txid, cents, at };
  }

  refunds(payment: string): RefundRow[] {
    return this.#rows('select * from refund where payment = ? order by asked, id', payment);
  }

  refund(payment: string, id: string, cents: number, failed: boolean): RefundRow {
    const asked = this.#now();
    const row = { payment, id, cents, failed: Number(failed), asked };
    const settled = asked + REFUND_MILLISECONDS;
    this.#database
      .prepare('insert into refund values (?, ?, ?, ?, ?, ?)')
      .run(payment, id, cents, row.failed, asked, settled);
    return { ...row, settled };
  }

  #rows<Row>(sql: string, ...values: (string | number)[]): Row[] {
    return rowsOf<Row>(this.#database.prepare(sql), ...values);
  }
}

const locationOf = () => `pix.example.com/qr/v2/${randomUUID().replaceAll('-', '')}`;
