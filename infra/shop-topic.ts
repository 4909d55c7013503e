import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { allows, type Setting } from './setting.ts';

/**
 * What the shop's people should know: stock that runs low, and alarms. A topic of its own: no customer hears
 * it. Not encrypted: CloudWatch cannot publish under the key of SNS, and what is told names no person.
 */
export class ShopTopic extends Topic {
  constructor(scope: Construct, id: string, email: string | undefined) {
    super(scope, id, { enforceSSL: true });
    if (email !== undefined) this.addSubscription(new EmailSubscription(email));
  }

  /** The topic's ARN, with the right to publish to it. */
  forPublishing(): Setting {
    return { value: this.topicArn, permissions: [allows('sns', ['Publish'], this.topicArn)] };
  }

  /** Tells the shop when an alarm goes off, and when it is over. */
  tellOf(alarm: Alarm): void {
    const action = new SnsAction(this);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
}
