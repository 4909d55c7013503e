import { RemovalPolicy } from 'aws-cdk-lib';
import {
  HttpStage,
  LogGroupLogDestination,
  type DomainMappingOptions,
  type HttpApi,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** Requests a second; a shop's people and their screens make a handful, and so do its payments. */
const RATE = 20;
const BURST = 50;

/** The one stage of an HTTP API: throttled, and its accesses kept for a month. Routes are logged, not addresses. */
export const apiStage = (
  scope: Construct,
  httpApi: HttpApi,
  domainMapping?: DomainMappingOptions,
  throttle = { rateLimit: RATE, burstLimit: BURST },
): HttpStage =>
  new HttpStage(scope, 'Stage', {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    throttle,
    accessLogSettings: {
      destination: new LogGroupLogDestination(
        new LogGroup(scope, 'AccessLog', {
          retention: RetentionDays.ONE_MONTH,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      ),
    },
    ...(domainMapping && { domainMapping }),
  });
