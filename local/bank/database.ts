import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** All that the bank keeps; times are milliseconds, money is cents. */
const TABLES = `
  pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000;
  create table if not exists charge (
    txid text primary key, key text not null, cents integer not null, created integer not null,
    seconds integer not null, removed text, description text, debtor text, revision integer not null,
    location text not null
  ) without rowid;
  create table if not exists payment (
    id text primary key, txid text not null, cents integer not null, at integer not null
  ) without rowid;
  create index if not exists payment_of on payment (txid, at);
  create table if not exists refund (
    payment text not null, id text not null, cents integer not null, failed integer not null,
    asked integer not null, settled integer not null, primary key (payment, id)
  ) without rowid;
  create table if not exists coming (
    number integer primary key, txid text not null, cents integer not null, at integer not null
  );
  create table if not exists webhook (
    key text primary key, url text not null, at integer not null
  ) without rowid;
  create table if not exists notice (
    number integer primary key, txid text not null, payment text not null, tries integer not null,
    due integer not null
  );
  create table if not exists token (
    hash text primary key, thumbprint text not null, scope text not null, expires integer not null
  ) without rowid;
`;

/** Opens the one file that the bank keeps in its folder. */
export function openBankDatabase(directory: string): DatabaseSync {
  const database = new DatabaseSync(join(directory, 'bank.sqlite'));
  database.exec(TABLES);
  return database;
}
