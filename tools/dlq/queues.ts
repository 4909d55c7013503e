import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { LocalJson } from '../../local/local-json.ts';
import { stackOutput } from '../stack-output.ts';

/** Where the starts that failed too often wait, and where they came from. */
export interface Queues {
  sqs: SQSClient;
  deadLetterUrl: string;
  startUrl: string;
}

export interface Where {
  /** The port of a shop on this machine. */
  local?: string;
  stack: string;
  region: string;
}

/** No shop answers on this machine at that port. */
export class NoShopHereError extends Error {
  override readonly name = 'NoShopHereError';
}

/** The queues of a shop on this machine, or of a deployed one. @throws NoShopHereError, DeploymentUnknownError */
export async function queuesOf(where: Where): Promise<Queues> {
  const { region } = where;
  if (where.local === undefined) {
    const output = (name: string) =>
      stackOutput(where, name, 'a shop on this machine with --local');
    return {
      sqs: new SQSClient({ region }),
      deadLetterUrl: await output('StartDeadLetterQueueUrl'),
      startUrl: await output('StartQueueUrl'),
    };
  }
  const { endpoint, queues } = (await localJson(where.local)).sqs;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return {
    sqs: new SQSClient({ region, endpoint, credentials }),
    deadLetterUrl: queues.startDeadLetter,
    startUrl: queues.start,
  };
}

/** About how many messages are in a queue, those included that somebody looks at now, and its ARN. */
export async function queueFacts(
  sqs: SQSClient,
  QueueUrl: string,
): Promise<{ waiting: number; arn: string }> {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl,
      AttributeNames: [
        'ApproximateNumberOfMessages',
        'ApproximateNumberOfMessagesNotVisible',
        'QueueArn',
      ],
    }),
  );
  return {
    waiting:
      Number(Attributes?.ApproximateNumberOfMessages ?? 0) +
      Number(Attributes?.ApproximateNumberOfMessagesNotVisible ?? 0),
    arn: Attributes?.QueueArn ?? '',
  };
}

async function localJson(port: string): Promise<LocalJson> {
  const url = `http://127.0.0.1:${port}/local.json`;
  try {
    const response = await fetch(url);
    if (response.ok) return (await response.json()) as LocalJson;
    throw new NoShopHereError(`${url} answered ${response.status}: is "npm start" ready?`);
  } catch (cause) {
    if (cause instanceof NoShopHereError) throw cause;
    throw new NoShopHereError(
      `No shop answers at ${url}: start one with "npm start", or say its port with --local PORT.`,
      { cause },
    );
  }
}
