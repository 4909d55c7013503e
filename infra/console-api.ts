import { RemovalPolicy } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { ConsoleUsers } from './console-users.ts';
import type { ShopFunction } from './shop-function.ts';

/** Requests a second; a shop's people and their screens make a handful. */
const RATE = 20;
const BURST = 50;

/** The console's API: every route wants a token of a console user. */
export class ConsoleApi extends Construct {
  readonly url: string;

  constructor(scope: Construct, id: string, handler: ShopFunction<'console'>, users: ConsoleUsers) {
    super(scope, id);
    const api = new HttpApi(this, 'HttpApi', {
      createDefaultStage: false,
      defaultAuthorizer: new HttpUserPoolAuthorizer('ConsoleUsers', users.userPool, {
        userPoolClients: [users.client],
      }),
    });
    new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: RATE, burstLimit: BURST },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLog', {
            retention: RetentionDays.ONE_MONTH,
            removalPolicy: RemovalPolicy.DESTROY,
          }),
        ),
      },
    });
    api.addRoutes({
      path: '/console/api/{proxy+}',
      methods: [HttpMethod.GET, HttpMethod.POST],
      integration: new HttpLambdaIntegration('Console', handler),
    });
    this.url = `${api.apiEndpoint}/console/api`;
  }
}
