import {
  DeleteMessageBatchCommand,
  ListMessageMoveTasksCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { setTimeout as delay } from 'node:timers/promises';
import { queueFacts, type Queues } from './queues.ts';

const LOOK_MILLISECONDS = 1_000;
const VISIBILITY_SECONDS = 60;

/** Moving stopped before the end; what was moved is moved, the rest still waits. */
export class RedriveFailedError extends Error {
  override readonly name = 'RedriveFailedError';
}

/**
 * Moves all that waits back to the start queue, where the start function takes it again: by SQS itself where
 * it offers that, else message by message. One that is moved twice starts its order once.
 * @param told of how many are moved, of how many
 * @returns how many were moved
 */
export async function redrive(
  queues: Queues,
  told: (moved: number, of: number) => void,
): Promise<number> {
  const { arn, waiting } = await queueFacts(queues.sqs, queues.deadLetterUrl);
  try {
    await queues.sqs.send(new StartMessageMoveTaskCommand({ SourceArn: arn }));
  } catch (error) {
    if (!isNotOffered(error)) throw error;
    return moveOneByOne(queues, waiting, told);
  }
  return watchMoving(queues, arn, waiting, told);
}

/** Not every SQS moves by itself: fauxqs does not. */
const isNotOffered = (error: unknown): boolean =>
  error instanceof Error &&
  ['InvalidAction', 'UnsupportedOperation', 'UnknownOperationException'].includes(error.name);

async function watchMoving(
  { sqs }: Queues,
  SourceArn: string,
  waiting: number,
  told: (moved: number, of: number) => void,
): Promise<number> {
  for (;;) {
    const { Results = [] } = await sqs.send(
      new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 }),
    );
    const [task] = Results;
    const moved = task?.ApproximateNumberOfMessagesMoved ?? 0;
    told(moved, task?.ApproximateNumberOfMessagesToMove ?? waiting);
    if (task?.Status === 'COMPLETED') return moved;
    if (task?.Status !== 'RUNNING' && task?.Status !== undefined)
      throw new RedriveFailedError(
        `SQS stopped after ${moved} (${task.Status}${task.FailureReason === undefined ? '' : `: ${task.FailureReason}`}); run it again.`,
      );
    await delay(LOOK_MILLISECONDS);
  }
}

/** As many as waited at the beginning: one that fails again meanwhile is not moved for ever. */
async function moveOneByOne(
  { sqs, deadLetterUrl, startUrl }: Queues,
  waiting: number,
  told: (moved: number, of: number) => void,
): Promise<number> {
  let moved = 0;
  while (moved < waiting) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: deadLetterUrl,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: VISIBILITY_SECONDS,
        WaitTimeSeconds: 1,
      }),
    );
    if (Messages.length === 0) break;
    const { Successful = [] } = await sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: startUrl,
        Entries: Messages.map(({ Body = '' }, at) => ({ Id: String(at), MessageBody: Body })),
      }),
    );
    const sent = Successful.map(({ Id }) => Messages[Number(Id)]);
    if (sent.length === 0)
      throw new RedriveFailedError(`the start queue took none after ${moved}; run it again.`);
    await sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl: deadLetterUrl,
        Entries: sent.map((message, at) => ({
          Id: String(at),
          ReceiptHandle: message?.ReceiptHandle ?? '',
        })),
      }),
    );
    moved += sent.length;
    told(moved, Math.max(waiting, moved));
  }
  return moved;
}
