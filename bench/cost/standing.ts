import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { settingsOf } from '../../infra/settings.ts';
import { ShopStack } from '../../infra/shop-stack.ts';
import type { Standings } from './bill.ts';

/** Metrics that our Lambdas write (lambda/metrics.ts), and one gigabyte of sessions and orders. */
const METRICS = 20;
const GIGABYTES = 1;
/** A bank's and Stripe's. */
const SECRETS = 2;

/** Counts in the stack, as `cdk.json` sets it up, what is paid for by the month. */
export function standingsOfStack(): Standings {
  const app = new App({
    builtinCloudFormationValidation: false,
    context: { ...cdkJson.context, 'aws:cdk:bundling-stacks': [] },
  });
  const template = Template.fromStack(new ShopStack(app, settingsOf(app.node)));
  const count = (type: string) => Object.keys(template.findResources(type)).length;
  return {
    alarms: count('AWS::CloudWatch::Alarm'),
    polledQueues: count('AWS::Lambda::EventSourceMapping'),
    customMetrics: METRICS,
    secrets: SECRETS,
    storedGigabytes: GIGABYTES,
  };
}
