import { DatabaseSync } from 'node:sqlite';

/** What the stand-ins for the carriers took, as the customers' phones, mailboxes and Echos would have it. */
export interface SentBox {
  /** Keeps a message, once for its `key`; false when there was one. */
  keep(message: Omit<SentMessage, 'id' | 'at'>, key: string): boolean;
  /** The newest first. */
  sent(): SentMessage[];
  close(): void;
}

export interface SentMessage {
  id: number;
  /** ISO 8601. */
  at: string;
  channel: 'sms' | 'email' | 'alexa';
  /** A phone, an address, an Alexa user. */
  to: string;
  /** As the channel has it: words, subject, status. */
  content: Record<string, unknown>;
}

const SHOWN = 200;

export function openSentBox(file: string): SentBox {
  const database = new DatabaseSync(file);
  database.exec(
    `PRAGMA journal_mode = WAL;
     CREATE TABLE IF NOT EXISTS sent (id INTEGER PRIMARY KEY, key TEXT UNIQUE, at TEXT, channel TEXT, recipient TEXT, content TEXT);`,
  );
  const insert = database.prepare(
    'INSERT OR IGNORE INTO sent (key, at, channel, recipient, content) VALUES (?, ?, ?, ?, ?)',
  );
  const newest = database.prepare(`SELECT * FROM sent ORDER BY id DESC LIMIT ${SHOWN}`);
  return {
    keep({ channel, to, content }, key) {
      const at = new Date().toISOString();
      return insert.run(key, at, channel, to, JSON.stringify(content)).changes === 1;
    },
    sent: () =>
      newest.all().map((row) => ({
        id: Number(row['id']),
        at: String(row['at']),
        channel: row['channel'] as SentMessage['channel'],
        to: String(row['recipient']),
        content: JSON.parse(String(row['content'])) as Record<string, unknown>,
      })),
    close() {
      database.close();
    },
  };
}
