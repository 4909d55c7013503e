import type { DatabaseSync } from 'node:sqlite';
import { rowsOf } from '../states/store/rows.ts';
import { pixJson } from './cob-json.ts';
import type { ChargeRow, Ledger, PaymentRow } from './ledger.ts';

interface NoticeRow {
  number: number;
  txid: string;
  payment: string;
  tries: number;
  due: number;
}

const ANSWER_MILLISECONDS = 10_000;
const FIRST_AGAIN_MILLISECONDS = 1_000;
const LAST_AGAIN_MILLISECONDS = 10 * 60_000;
const MOST_TRIES = 20;

/** What the shop is told of: posted to its webhook until it takes it, also by the bank's next start. */
export class Notices {
  readonly #database: DatabaseSync;
  readonly #ledger: Ledger;
  readonly #now: () => number;

  constructor(database: DatabaseSync, ledger: Ledger, now: () => number) {
    this.#database = database;
    this.#ledger = ledger;
    this.#now = now;
  }

  /** From now on the key's payments are told there, at once also what the address before did not take. */
  tell(key: string, url: string): void {
    this.#database
      .prepare('insert or replace into webhook values (?, ?, ?)')
      .run(key, url, this.#now());
    this.#database.prepare('update notice set tries = 0, due = ? where tries > 0').run(this.#now());
  }

  registered(key: string): { url: string; at: number } | undefined {
    const select = this.#database.prepare('select url, at from webhook where key = ?');
    return rowsOf<{ url: string; at: number }>(select, key)[0];
  }

  add({ txid, id }: PaymentRow, due: number): void {
    this.#database
      .prepare('insert into notice (txid, payment, tries, due) values (?, ?, 0, ?)')
      .run(txid, id, due);
  }

  /** How many of a charge are still to be taken. */
  waiting({ txid }: ChargeRow): number {
    const select = this.#database.prepare('select number from notice where txid = ?');
    return rowsOf(select, txid).length;
  }

  /** Posts what is due. One that is not taken waits twice as long as before. */
  async send(key: string, stopped: AbortSignal): Promise<void> {
    const select = this.#database.prepare('select * from notice where due <= ? order by number');
    const url = this.registered(key)?.url;
    if (url === undefined) return;
    for (const notice of rowsOf<NoticeRow>(select, this.#now()))
      if (await this.#taken(url, notice, stopped)) this.#drop(notice);
      else if (stopped.aborted) return;
      else this.#postpone(notice);
  }

  async #taken(url: string, { payment }: NoticeRow, stopped: AbortSignal): Promise<boolean> {
    const row = this.#ledger.payment(payment);
    if (!row) return true;
    try {
      const response = await fetch(`${url}/pix`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ pix: [pixJson(row, this.#ledger, this.#now())] }),
        signal: AbortSignal.any([stopped, AbortSignal.timeout(ANSWER_MILLISECONDS)]),
      });
      await response.arrayBuffer();
      return response.ok;
    } catch {
      // Not there, or too slow: it is told again later.
      return false;
    }
  }

  #postpone({ number, tries }: NoticeRow): void {
    if (tries + 1 >= MOST_TRIES) {
      this.#drop({ number });
      return;
    }
    const wait = Math.min(FIRST_AGAIN_MILLISECONDS * 2 ** tries, LAST_AGAIN_MILLISECONDS);
    this.#database
      .prepare('update notice set tries = tries + 1, due = ? where number = ?')
      .run(this.#now() + wait, number);
  }

  #drop({ number }: Pick<NoticeRow, 'number'>): void {
    this.#database.prepare('delete from notice where number = ?').run(number);
  }
}
