import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { boundedHttp } from '../bounded-http.ts';

/** A turn has seconds, not minutes: a call that hangs is given up and tried once or twice more. */
const ANSWER_MILLISECONDS = 1_500;
const ATTEMPTS = 3;

export const dynamoClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      maxAttempts: ATTEMPTS,
      requestHandler: boundedHttp(ANSWER_MILLISECONDS),
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );

/** Whether a conditional write was refused: somebody else was there first. */
export const conditionFailed = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/** Whether the condition of a write let it be done. */
export async function accepted(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (conditionFailed(error)) return false;
    throw error;
  }
}
