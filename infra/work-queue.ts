import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { allows, type Setting } from './setting.ts';
import type { ShopFunction } from './shop-function.ts';

interface WorkQueueProps {
  visibilitySeconds: number;
  /** How often a message is tried before it waits for a person. */
  receives: number;
}

/**
 * Messages for one Lambda: orders whose workflow could not be started at once, news to be told. What fails too often
 * waits in the dead-letter queue for a person.
 */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetterQueue: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.deadLetterQueue = new Queue(this, 'DeadLetterQueue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(props.visibilitySeconds),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: props.receives },
    });
  }

  /** The queue's URL, with the right to send to it. */
  forSending(): Setting {
    const { queueUrl, queueArn } = this.queue;
    return { value: queueUrl, permissions: [allows('sqs', ['SendMessage'], queueArn)] };
  }

  /** The queue's URL alone. */
  named(): Setting {
    return { value: this.queue.queueUrl, permissions: [] };
  }

  /** The Lambda that takes what waits; it names those of a batch that failed. */
  feed(handler: ShopFunction, batchSize?: number): void {
    handler.addEventSource(
      new SqsEventSource(this.queue, {
        reportBatchItemFailures: true,
        ...(batchSize !== undefined && { batchSize }),
      }),
    );
  }
}
