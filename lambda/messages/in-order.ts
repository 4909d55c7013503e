import type { SQSBatchItemFailure, SQSRecord } from 'aws-lambda';
import { readNews } from './topic-news.ts';

/**
 * Takes a batch of the topic's messages: those of one order one after the other, by what happened first, since a
 * standard queue keeps no order; different orders side by side. What fails is named, and holds up nothing else.
 */
export async function inOrder(
  records: readonly SQSRecord[],
  take: (record: SQSRecord) => Promise<void>,
): Promise<SQSBatchItemFailure[]> {
  const byOrder = Map.groupBy(records, orderOf);
  const failures = await Promise.all(
    [...byOrder.values()].map(async (own) => {
      const failed: SQSBatchItemFailure[] = [];
      for (const record of own.toSorted((one, other) => positionOf(one) - positionOf(other)))
        try {
          await take(record);
        } catch (error) {
          const cause = error instanceof Error ? error.name : 'unknown';
          const { messageId } = record;
          console.error(JSON.stringify({ event: 'notifyFailed', messageId, cause }));
          failed.push({ itemIdentifier: messageId });
        }
      return failed;
    }),
  );
  return failures.flat();
}

const orderOf = (record: SQSRecord): string => peek(record)?.id ?? record.messageId;
const positionOf = (record: SQSRecord): number => peek(record)?.position ?? 0;

/** What cannot be read fails alone, when it is taken. */
function peek({ body }: SQSRecord) {
  try {
    return readNews(body);
  } catch {
    return undefined;
  }
}
