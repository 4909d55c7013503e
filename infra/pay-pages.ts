import { Validations } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { apiStage } from './api-stage.ts';
import type { ShopFunction } from './shop-function.ts';

/** Every page of a payment that is open looks every two seconds. */
const THROTTLE = { rateLimit: 200, burstLimit: 400 };

/** The pages where orders are paid, for whoever has an address of one. */
export class PayPages extends Construct {
  /** What an address begins with. */
  readonly url: string;

  constructor(scope: Construct, id: string, handler: ShopFunction<'pay'>) {
    super(scope, id);
    const api = new HttpApi(this, 'HttpApi', { createDefaultStage: false });
    apiStage(this, api, undefined, THROTTLE);
    const routes = api.addRoutes({
      path: '/pay/{proxy+}',
      methods: [HttpMethod.GET],
      integration: new HttpLambdaIntegration('Pay', handler),
      authorizer: new HttpNoneAuthorizer(),
    });
    for (const route of routes)
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'The address has 120 random bits, which only the customer is told.',
      });
    this.url = `${api.apiEndpoint}/pay`;
  }
}
