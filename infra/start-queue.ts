import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { START_RECEIVES, START_VISIBILITY_SECONDS } from '../lambda/deployment.ts';
import { allows, type Setting } from './setting.ts';
import type { ShopFunction } from './shop-function.ts';

/** Orders whose workflow could not be started at once. What fails too often waits in the dead-letter queue for a person. */
export class StartQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetterQueue: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.deadLetterQueue = new Queue(this, 'DeadLetterQueue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(START_VISIBILITY_SECONDS),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: START_RECEIVES },
    });
  }

  /** The queue's URL, with the right to send to it. */
  forSending(): Setting {
    const { queueUrl, queueArn } = this.queue;
    return { value: queueUrl, permissions: [allows('sqs', ['SendMessage'], queueArn)] };
  }

  /** The Lambda that starts what waits; it names those of a batch that failed. */
  feed(start: ShopFunction<'start'>): void {
    start.addEventSource(new SqsEventSource(this.queue, { reportBatchItemFailures: true }));
  }
}
