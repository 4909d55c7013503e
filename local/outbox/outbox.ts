import type { Message, SQSClient } from '@aws-sdk/client-sqs';
import { DatabaseSync } from 'node:sqlite';
import type { Logger } from 'pino';
import * as z from 'zod';
import { pollQueue } from '../queues/poll-queue.ts';

/** What the shop told its customers, as a phone or a mailbox would have it. */
export interface Outbox {
  /** The newest first. */
  messages(): OutboxMessage[];
  stop(): Promise<void>;
}

interface OutboxMessage {
  id: string;
  /** ISO 8601. */
  at: string;
  /** What was published: JSON where it was JSON. */
  message: unknown;
}

const SHOWN = 200;

/** Takes what the status topic published out of its queue, and keeps it. */
export function openOutbox(file: string, sqs: SQSClient, queueUrl: string, log: Logger): Outbox {
  const database = new DatabaseSync(file);
  database.exec(
    `PRAGMA journal_mode = WAL;
     CREATE TABLE IF NOT EXISTS message (number INTEGER PRIMARY KEY, id TEXT UNIQUE, at TEXT, body TEXT);`,
  );
  const insert = database.prepare('INSERT OR IGNORE INTO message (id, at, body) VALUES (?, ?, ?)');
  const newest = database.prepare(
    `SELECT id, at, body FROM message ORDER BY number DESC LIMIT ${SHOWN}`,
  );
  const keep = ({ MessageId = '', Attributes, Body = '' }: Message) => {
    const sent = Number(Attributes?.SentTimestamp ?? Date.now());
    insert.run(MessageId, new Date(sent).toISOString(), Body);
  };
  const stopPolling = pollQueue(
    sqs,
    queueUrl,
    (messages) => {
      messages.forEach(keep);
      return Promise.resolve(messages);
    },
    log,
  );
  return {
    messages: () =>
      newest.all().map((row) => ({
        id: String(row['id']),
        at: String(row['at']),
        message: parsed(String(row['body'])),
      })),
    async stop() {
      await stopPolling();
      database.close();
    },
  };
}

/** The code that the customer was told when the courier left with an order. */
export function deliveryCode(
  outbox: Pick<Outbox, 'messages'>,
  orderId: string,
): string | undefined {
  const news = outbox.messages().map(({ message }) => newsSchema.safeParse(message).data);
  return news.find((each) => each?.id === orderId)?.code;
}

const newsSchema = z.object({ id: z.string(), code: z.string() });

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
