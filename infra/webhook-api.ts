import { Validations } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type DomainName,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { apiStage } from './api-stage.ts';
import type { ShopFunction } from './shop-function.ts';

/** Where payment providers post. Nobody signs in here: each route has its own way to know who posts. */
export class WebhookApi extends Construct {
  readonly url: string;
  readonly #api: HttpApi;
  readonly #integration: HttpLambdaIntegration;

  /** @param domain a name of its own, in the place of the API's */
  constructor(
    scope: Construct,
    id: string,
    handler: ShopFunction<'webhooks'>,
    domain?: DomainName,
  ) {
    super(scope, id);
    this.#api = new HttpApi(this, 'HttpApi', {
      createDefaultStage: false,
      disableExecuteApiEndpoint: domain !== undefined,
    });
    apiStage(this, this.#api, domain && { domainName: domain });
    this.#integration = new HttpLambdaIntegration('Webhooks', handler);
    this.url = domain ? `https://${domain.name}` : this.#api.apiEndpoint;
  }

  /** @param reason how the route knows who posts */
  route(path: string, reason: string): void {
    const routes = this.#api.addRoutes({
      path,
      methods: [HttpMethod.POST],
      integration: this.#integration,
      authorizer: new HttpNoneAuthorizer(),
    });
    for (const route of routes)
      Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
  }
}
