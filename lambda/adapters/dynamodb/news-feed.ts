import {
  GetCommand,
  PutCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import type { LiveNews } from '../../domain/message.ts';
import type { NewsFeed } from '../../message-ports.ts';
import { conditionFailed } from './client.ts';

/** A page that opens is shown no more; the orders themselves say the rest. */
const KEPT_NEWS = 40;
const KEPT_SECONDS = 7 * 24 * 60 * 60;
const ATTEMPTS = 8;

type Kept = LiveNews & { version: number };

interface FeedRecord {
  key: string;
  version: number;
  news?: Kept[];
}

/** Others kept adding to the same feed; the queue brings the news again. */
class FeedBusyError extends Error {
  override readonly name = 'FeedBusyError';
}

/** The last news for open pages, one record a feed, written only over the version that was read. */
export function dynamoNewsFeed(client: DynamoDBDocumentClient, table: string): NewsFeed {
  const key = (feed: string) => ({ key: `news#${feed}` });
  const read = async (feed: string, consistent: boolean): Promise<FeedRecord> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: key(feed), ConsistentRead: consistent }),
    );
    return (Item as FeedRecord | undefined) ?? { ...key(feed), version: 0 };
  };

  return {
    async read(feed) {
      const { version, news = [] } = await read(feed, false);
      return { version, news };
    },

    async touch(feed) {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: key(feed),
          UpdateExpression: 'ADD #version :one',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':one': 1 },
        }),
      );
    },

    async add(feed, added, now) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const { version, news = [] } = await read(feed, true);
        if (news.some((kept) => overtakes(kept, added))) return false;
        const record = {
          ...key(feed),
          version: version + 1,
          news: [...news, { ...added, version: version + 1 }].slice(-KEPT_NEWS),
          expiresAt: Math.floor(now.getTime() / 1000) + KEPT_SECONDS,
        };
        try {
          await client.send(
            new PutCommand({
              TableName: table,
              Item: record,
              ConditionExpression: 'attribute_not_exists(#key) OR #version = :read',
              ExpressionAttributeNames: { '#key': 'key', '#version': 'version' },
              ExpressionAttributeValues: { ':read': version },
            }),
          );
          return true;
        } catch (error) {
          if (!conditionFailed(error)) throw error;
        }
      }
      throw new FeedBusyError(`the feed ${feed} was changed by others ${ATTEMPTS} times`);
    },
  };
}

/** The same news, or later news that something was said of: told after it, the earlier would only confuse. */
const overtakes = (kept: LiveNews, added: LiveNews): boolean =>
  kept.orderId === added.orderId &&
  (kept.position === added.position ||
    (kept.position > added.position && (kept.text !== undefined || added.text === undefined)));
