import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { apiStage } from './api-stage.ts';
import type { ConsoleUsers } from './console-users.ts';
import type { ShopFunction } from './shop-function.ts';

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
    apiStage(this, api);
    api.addRoutes({
      path: '/console/api/{proxy+}',
      methods: [HttpMethod.GET, HttpMethod.POST],
      integration: new HttpLambdaIntegration('Console', handler),
    });
    this.url = `${api.apiEndpoint}/console/api`;
  }
}
