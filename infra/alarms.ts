import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Metric,
  Stats,
  TreatMissingData,
  type IMetric,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { RECONCILE_METRICS, RECONCILE_MINUTES } from '../lambda/deployment.ts';
import { METRICS_NAMESPACE, PHONE_CODE_METRICS } from '../lambda/metrics.ts';
import type { ShopFunction } from './shop-function.ts';
import type { MessageChannel } from '../lambda/domain/message.ts';
import type { WorkQueue } from './work-queue.ts';
import type { ShopTopic } from './shop-topic.ts';

/** Messages in a dead-letter queue. */
const waitingIn = ({ deadLetterQueue }: WorkQueue): Metric =>
  deadLetterQueue.metricApproximateNumberOfMessagesVisible({
    period: Duration.minutes(RECONCILE_MINUTES),
    statistic: Stats.MAXIMUM,
  });

/** What a person should look at: each is 0 while all is well. */
export class Alarms extends Construct {
  readonly #topic: ShopTopic;

  constructor(
    scope: Construct,
    id: string,
    {
      topic,
      starts,
      news,
      reconcile,
    }: {
      topic: ShopTopic;
      starts: WorkQueue;
      news: Partial<Record<MessageChannel, WorkQueue>>;
      reconcile: ShopFunction<'reconcile'>;
    },
  ) {
    super(scope, id);
    this.#topic = topic;
    const period = Duration.minutes(RECONCILE_MINUTES);
    this.#above0(
      'StartsFailed',
      waitingIn(starts),
      'Orders wait in the dead-letter queue: their workflow could not be started. See npm run dlq.',
    );
    for (const [channel, queue] of Object.entries(news))
      this.#above0(
        `NotTold${channel}`,
        waitingIn(queue),
        `News of orders could not be told by ${channel}. See docs/messages.md.`,
      );
    this.#above0(
      'Repaired',
      this.#ours(RECONCILE_METRICS.repairs),
      'Orders, executions and stock did not agree and were put right; the log of reconcile names them.',
    );
    this.#above0(
      'NotRepaired',
      this.#ours(RECONCILE_METRICS.failures),
      'What did not agree could not be put right; the log of reconcile names it.',
    );
    this.#above0(
      'CodesSpent',
      this.#ours(PHONE_CODE_METRICS.shopSpent),
      'The codes by SMS of the day were all sent (limits.phoneCodesADay of shop.json): somebody may be ordering them.',
    );
    this.#above0(
      'ReconcileFailed',
      reconcile.metricErrors({ period, statistic: Stats.SUM }),
      'Reconcile itself failed: what was written and never ran is not started.',
    );
  }

  #ours(metricName: string): Metric {
    return new Metric({
      namespace: METRICS_NAMESPACE,
      metricName,
      statistic: Stats.SUM,
      period: Duration.minutes(RECONCILE_MINUTES),
    });
  }

  #above0(id: string, metric: IMetric, alarmDescription: string): void {
    const alarm = new Alarm(this, id, {
      metric,
      alarmDescription,
      threshold: 0,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.#topic.tellOf(alarm);
  }
}
