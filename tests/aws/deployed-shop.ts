import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { Hono } from 'hono';
import { join } from 'node:path';
import { alexaRoutes } from '../../local/alexa/routes.ts';
import { bedrockRoutes } from '../../local/bedrock/routes.ts';
import { Undo } from '../../local/composition/undo.ts';
import { listen } from '../../local/http/listener.ts';
import { makeBot } from '../../local/lex/make-bot.ts';
import { lexRoutes } from '../../local/lex/protocol/routes.ts';
import { BOT_ALIAS, lexRuntime } from '../../local/lex/runtime.ts';
import { openSessionStore } from '../../local/lex/session/store.ts';
import { openOutbox } from '../../local/outbox/outbox.ts';
import { loadLexArchive } from '../../tools/lex-archive/load-lex-archive.ts';
import { sdk } from '../support/customers.ts';
import { consoleUser } from './console-user.ts';
import { SKILL_ID, type Outputs } from './deploy.ts';
import { callHttpApi } from './http-api.ts';
import { invokeDeployed } from './invoke.ts';
import { quiet } from './quiet.ts';
import { setEndpoints } from './set-endpoints.ts';
import type { DeployedShop } from './shop-under-test.ts';
import { subscribeQueue } from './status-queue.ts';
import { runAsDeployed } from './workflow.ts';

const LEX_BOT = join(import.meta.dirname, '../../lex-bot');

/**
 * The deployed shop. Its Lambdas are called through the Invoke API; what calls them on AWS and is not
 * there (Lex, Alexa, the Step Functions of JSONata) is ours, as on one machine.
 * @param folder for what ours keep
 */
export async function openDeployedShop(
  endpoint: string,
  outputs: Outputs,
  folder: string,
): Promise<DeployedShop> {
  const output = (name: string) => {
    const value = outputs[name];
    if (value === undefined) throw new Error(`the stack has no output ${name}`);
    return value;
  };
  const settings = { ...sdk, endpoint };
  const lambda = new LambdaClient(settings);
  const sqs = new SQSClient(settings);
  const undo = new Undo();

  const bedrock = await listen(bedrockRoutes(quiet).fetch);
  undo.add(() => bedrock.close());
  const workflow = await runAsDeployed({
    endpoint,
    stateMachineArn: output('OrderStateMachineArn'),
    bedrock: bedrock.url,
    directory: folder,
    invoke: (functionArn, event) => invokeDeployed(lambda, functionArn, event),
  });
  undo.add(() => workflow.close());
  const within = { sfn: workflow.url, bedrockRuntime: bedrock.url };
  const fulfilmentArn = output('FulfilmentFunctionArn');
  const consoleArn = output('ConsoleFunctionArn');
  for (const arn of [fulfilmentArn, consoleArn, output('StartFunctionArn')])
    await setEndpoints(lambda, arn, within);

  const fulfilment = (event: unknown) => invokeDeployed(lambda, fulfilmentArn, event);
  const bot = makeBot(loadLexArchive(LEX_BOT), () => new Date());
  const sessions = openSessionStore(':memory:', bot.idleSeconds);
  undo.add(() => {
    sessions.close();
  });
  const front = await listen(
    new Hono()
      .route('/', lexRoutes(lexRuntime(bot, sessions, fulfilment), quiet))
      .route('/', alexaRoutes(fulfilment)).fetch,
  );
  undo.add(() => front.close());
  const alexa = { endpoint: `${front.url}/alexa`, skillId: SKILL_ID };

  const statusQueue = await subscribeQueue(sqs, new SNSClient(settings), output('StatusTopicArn'));
  const outbox = openOutbox(join(folder, 'outbox.sqlite'), sqs, statusQueue, quiet);
  undo.add(() => outbox.stop());
  const token = await consoleUser(new CognitoIdentityProviderClient(settings), {
    userPoolId: output('ConsoleUserPoolId'),
    clientId: output('ConsoleClientId'),
  });

  return {
    name: 'deployed',
    endpoints: {
      alexa,
      lex: {
        endpoint: front.url,
        botId: bot.id,
        botAliasId: BOT_ALIAS.id,
        locales: [...bot.locales.keys()],
      },
      stepFunctions: { endpoint: workflow.url, stateMachineArn: output('OrderStateMachineArn') },
    },
    stock: { endpoint, table: output('StockTable') },
    console: (path, body) =>
      callHttpApi(endpoint, output('ConsoleUrl'), path, { token, ...(body && { body }) }),
    consoleToStrangers: (path) => callHttpApi(endpoint, output('ConsoleUrl'), path, {}),
    messages: () => Promise.resolve(outbox.messages()),
    async withStatesAt(states, run) {
      await setEndpoints(lambda, fulfilmentArn, { ...within, sfn: states });
      try {
        return await run(alexa);
      } finally {
        await setEndpoints(lambda, fulfilmentArn, within);
      }
    },
    stop: () => undo.all(),
  };
}
