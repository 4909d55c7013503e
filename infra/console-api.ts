import { Validations } from 'aws-cdk-lib';
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { apiStage } from './api-stage.ts';
import type { ConsoleUsers } from './console-users.ts';
import type { ShopFunction } from './shop-function.ts';

/** Every chat with an open order looks every few seconds. */
const CHAT_NEWS_RATE = 200;
const CHAT_NEWS_BURST = 400;
const CHAT_NEWS = '/chat/api/news';

/**
 * The API of the pages. The console's routes want a token of a console user; the chat's news are for whoever has
 * the chat's own id, as the chat itself is, and many chats must not hold up the kitchen.
 */
export class ConsoleApi extends Construct {
  readonly url: string;
  readonly chatNewsUrl: string;

  constructor(
    scope: Construct,
    id: string,
    handler: ShopFunction<'console'>,
    chatNews: ShopFunction<'news'>,
    users: ConsoleUsers,
  ) {
    super(scope, id);
    const api = new HttpApi(this, 'HttpApi', {
      createDefaultStage: false,
      defaultAuthorizer: new HttpUserPoolAuthorizer('ConsoleUsers', users.userPool, {
        userPoolClients: [users.client],
      }),
    });
    const stage = apiStage(this, api);
    api.addRoutes({
      path: '/console/api/{proxy+}',
      methods: [HttpMethod.GET, HttpMethod.POST],
      integration: new HttpLambdaIntegration('Console', handler),
    });
    const [route] = api.addRoutes({
      path: CHAT_NEWS,
      methods: [HttpMethod.GET],
      integration: new HttpLambdaIntegration('ChatNews', chatNews),
      authorizer: new HttpNoneAuthorizer(),
    });
    if (route) {
      stage.node.addDependency(route);
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'The chat’s id, which nobody can guess, is asked for by the Lambda.',
      });
    }
    const settings = stage.node.defaultChild as CfnStage;
    settings.routeSettings = {
      [`GET ${CHAT_NEWS}`]: {
        ThrottlingRateLimit: CHAT_NEWS_RATE,
        ThrottlingBurstLimit: CHAT_NEWS_BURST,
      },
    };
    this.chatNewsUrl = `${api.apiEndpoint}${CHAT_NEWS}`;
    this.url = `${api.apiEndpoint}/console/api`;
  }
}
