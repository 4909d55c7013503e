import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { MessageLedger } from '../../message-ports.ts';
import { conditionFailed } from './client.ts';

/** How long one may be sending before another takes it for dead; far above what a provider is given. */
const SENDING_MILLISECONDS = 60_000;
/** Far above what any queue brings again; then nobody needs to know any more. */
const KEPT_SECONDS = 35 * 24 * 60 * 60;

interface LedgerRecord {
  key: string;
  /** The latest position that was sent. */
  told?: number;
  sending?: { position: number; until: number };
}

/** What was told, as one record for an order and a channel; each change is one conditional write. */
export function dynamoMessageLedger(client: DynamoDBDocumentClient, table: string): MessageLedger {
  type News = Parameters<MessageLedger['settle']>[0];
  const place = ({ orderId, channel, apart }: News) => ({
    TableName: table,
    Key: { key: `told#${orderId}#${channel}${apart === undefined ? '' : `#${apart}`}` },
  });
  const names = { '#told': 'told', '#sending': 'sending' };

  return {
    async claim(news, now) {
      try {
        await client.send(
          new UpdateCommand({
            ...place(news),
            UpdateExpression: 'SET #sending = :mine, expiresAt = :expires',
            ConditionExpression:
              '(attribute_not_exists(#told) OR #told < :position) AND (attribute_not_exists(#sending) OR #sending.#until < :now)',
            ExpressionAttributeNames: { ...names, '#until': 'until' },
            ExpressionAttributeValues: {
              ':position': news.position,
              ':mine': { position: news.position, until: now.getTime() + SENDING_MILLISECONDS },
              ':now': now.getTime(),
              ':expires': Math.floor(now.getTime() / 1000) + KEPT_SECONDS,
            },
          }),
        );
        return 'claimed';
      } catch (error) {
        if (!conditionFailed(error)) throw error;
        const { Item } = await client.send(
          new GetCommand({ ...place(news), ConsistentRead: true }),
        );
        const record = Item as LedgerRecord | undefined;
        return (record?.told ?? 0) >= news.position ? 'before' : 'busy';
      }
    },

    async settle(news) {
      await change(
        new UpdateCommand({
          ...place(news),
          UpdateExpression: 'SET #told = :position REMOVE #sending',
          ConditionExpression: 'attribute_not_exists(#told) OR #told < :position',
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: { ':position': news.position },
        }),
      );
    },

    async release(news) {
      await change(
        new UpdateCommand({
          ...place(news),
          UpdateExpression: 'REMOVE #sending',
          ConditionExpression: '#sending.#position = :position',
          ExpressionAttributeNames: { '#sending': 'sending', '#position': 'position' },
          ExpressionAttributeValues: { ':position': news.position },
        }),
      );
    },
  };

  /** A condition that fails finds that another was there meanwhile, and there is nothing left to do. */
  async function change(command: UpdateCommand): Promise<void> {
    try {
      await client.send(command);
    } catch (error) {
      if (!conditionFailed(error)) throw error;
    }
  }
}
