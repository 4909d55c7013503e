import { createHash } from 'node:crypto';
import { DeleteCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { foldText } from '../../domain/fold.ts';
import type { Missed, TalkBook } from '../../ports.ts';
import { accepted } from './client.ts';

const MISSED_DAYS = 30;
const TURNS_DAYS = 90;
/** After so many turns of a customer no more are kept until these have gone. */
const MOST_TURNS = 100;

export const MISSED_PREFIX = 'missed#';
export const TURNS_PREFIX = 'turns#';

/** `missed#locale#hash of the words` and `turns#customer`, each forgotten at its `expiresAt`. */
export function dynamoTalkBook(client: DynamoDBDocumentClient, table: string): TalkBook {
  const after = (now: Date, days: number) => Math.floor(now.getTime() / 1000) + days * 86_400;
  return {
    async missed({ locale, words, byModel }, now) {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { key: keyOf({ locale, words }) },
          UpdateExpression:
            'SET #words = if_not_exists(#words, :words), #locale = :locale, lastAt = :at, expiresAt = :expires ADD #times :one, byModel :byModel, orders :none',
          ExpressionAttributeNames: { '#words': 'words', '#locale': 'locale', '#times': 'times' },
          ExpressionAttributeValues: {
            ':words': words,
            ':locale': locale,
            ':at': now.toISOString(),
            ':expires': after(now, MISSED_DAYS),
            ':one': 1,
            ':byModel': byModel ? 1 : 0,
            ':none': 0,
          },
        }),
      );
    },

    async ordered(missed) {
      for (const each of missed)
        await accepted(
          client.send(
            new UpdateCommand({
              TableName: table,
              Key: { key: keyOf(each) },
              UpdateExpression: 'ADD orders :one',
              ConditionExpression: 'attribute_exists(#key)',
              ExpressionAttributeNames: { '#key': 'key' },
              ExpressionAttributeValues: { ':one': 1 },
            }),
          ),
        );
    },

    async keep(customer, turn) {
      await accepted(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: { key: `${TURNS_PREFIX}${customer}` },
            UpdateExpression:
              'SET turns = list_append(if_not_exists(turns, :none), :turn), expiresAt = if_not_exists(expiresAt, :expires)',
            ConditionExpression: 'attribute_not_exists(turns) OR size(turns) < :most',
            ExpressionAttributeValues: {
              ':none': [],
              ':turn': [turn],
              ':expires': after(new Date(turn.at), TURNS_DAYS),
              ':most': MOST_TURNS,
            },
          }),
        ),
      );
    },

    async forget(customer) {
      await client.send(
        new DeleteCommand({ TableName: table, Key: { key: `${TURNS_PREFIX}${customer}` } }),
      );
    },
  };
}

/** The same words, however they are written, are one sentence. */
const keyOf = ({ locale, words }: Pick<Missed, 'locale' | 'words'>): string =>
  `${MISSED_PREFIX}${locale}#${createHash('sha256').update(foldText(words)).digest('hex').slice(0, 32)}`;
