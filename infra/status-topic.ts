import { Alias } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { allows, type Setting } from './setting.ts';

/** Every change of an order's status, for whoever subscribes. Encrypted, and reached over TLS only. */
export class StatusTopic extends Topic {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      enforceSSL: true,
      masterKey: Alias.fromAliasName(scope, `${id}Key`, 'alias/aws/sns'),
    });
  }

  /** The topic's ARN, with the right to publish to it. */
  forPublishing(): Setting {
    return { value: this.topicArn, permissions: [allows('sns', ['Publish'], this.topicArn)] };
  }
}
