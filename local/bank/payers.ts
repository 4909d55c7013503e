import type { DatabaseSync } from 'node:sqlite';
import { rowsOf } from '../states/store/rows.ts';
import { expiryOf, statusOf } from './cob-json.ts';
import type { ChargeRow, Ledger } from './ledger.ts';
import type { Notices } from './notices.ts';

/** What a customer, or their bank, does with a charge. */
export type Payer =
  | { kind: 'pay' }
  /** Two apps at the same moment: both go through. */
  | { kind: 'twice' }
  | { kind: 'less'; cents: number }
  | { kind: 'late' }
  | { kind: 'delay'; seconds: number }
  /** The bank takes the charge away. */
  | { kind: 'refuse' };

/** After the expiry, to the second. */
const LATE_MILLISECONDS = 1_000;

/** The customers' side of the bank. */
export class Payers {
  readonly #database: DatabaseSync;
  readonly #ledger: Ledger;
  readonly #notices: Notices;
  readonly #now: () => number;

  constructor(database: DatabaseSync, ledger: Ledger, notices: Notices, now: () => number) {
    this.#database = database;
    this.#ledger = ledger;
    this.#notices = notices;
    this.#now = now;
  }

  /** Whether a payer's app would still pay it. */
  payable(charge: ChargeRow): boolean {
    const status = statusOf(charge, this.#ledger.payments(charge.txid));
    return status === 'ATIVA' && expiryOf(charge) > this.#now();
  }

  /** False when the charge cannot be paid any more. Twice and late are what should not happen, and does. */
  act(charge: ChargeRow, payer: Payer): boolean {
    const paid = this.#ledger.payments(charge.txid).length;
    if (payer.kind !== 'twice' && payer.kind !== 'late' && !this.payable(charge)) return false;
    switch (payer.kind) {
      case 'pay':
        this.#pay(charge.txid, charge.cents);
        return true;
      case 'twice':
        for (let times = paid; times < 2; times += 1) this.#pay(charge.txid, charge.cents);
        return paid < 2;
      case 'less':
        this.#pay(charge.txid, payer.cents);
        return true;
      case 'late':
        this.#later(charge, Math.max(expiryOf(charge), this.#now()) + LATE_MILLISECONDS);
        return true;
      case 'delay':
        this.#later(charge, this.#now() + payer.seconds * 1000);
        return true;
      case 'refuse':
        this.#ledger.remove(charge.txid, 'REMOVIDA_PELO_PSP');
        return true;
    }
  }

  /** When payments will come that were put off. */
  coming({ txid }: ChargeRow): number[] {
    const select = this.#database.prepare('select at from coming where txid = ? order by at');
    return rowsOf<{ at: number }>(select, txid).map(({ at }) => at);
  }

  /** Makes the payments whose time has come. */
  payDue(): void {
    const due = rowsOf<{ number: number; txid: string; cents: number }>(
      this.#database.prepare('select * from coming where at <= ? order by at'),
      this.#now(),
    );
    for (const { number, txid, cents } of due) {
      this.#database.prepare('delete from coming where number = ?').run(number);
      this.#pay(txid, cents);
    }
  }

  #pay(txid: string, cents: number): void {
    this.#notices.add(this.#ledger.pay(txid, cents), this.#now());
  }

  #later({ txid, cents }: ChargeRow, at: number): void {
    this.#database
      .prepare('insert into coming (txid, cents, at) values (?, ?, ?)')
      .run(txid, cents, at);
  }
}
