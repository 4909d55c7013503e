import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Construct } from 'constructs';
import type { ShopFunction } from './shop-function.ts';

/** Calls a Lambda at a fixed rate. One that fails is not called again before its next time. */
export class EveryFewMinutes extends Rule {
  constructor(scope: Construct, id: string, minutes: number, called: ShopFunction) {
    super(scope, id, { schedule: Schedule.rate(Duration.minutes(minutes)) });
    this.addTarget(new LambdaFunction(called, { retryAttempts: 0 }));
  }
}
