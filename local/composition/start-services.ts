import type { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Logger } from 'pino';
import { publishShop } from '../../lambda/adapters/dynamodb/publish-shop.ts';
import type { Menu } from '../../lambda/domain/menu.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import { backendOf } from '../bedrock/backend.ts';
import type { ModelChoice } from '../bedrock/model-choice.ts';
import { bedrockRoutes } from '../bedrock/routes.ts';
import { startCarriers, type CarrierUrls } from '../carriers/start-carriers.ts';
import type { DataDirectory } from '../data-directory/data-directory.ts';
import { createTables, tableName } from '../dynamodb/create-tables.ts';
import { startDynamodb } from '../dynamodb/start-dynamodb.ts';
import { listen } from '../http/listener.ts';
import { createBucket } from '../objects/create-bucket.ts';
import { createQueues, type Queues } from '../queues/create-queues.ts';
import type { SentBox } from '../outbox/sent-box.ts';
import { startQueues } from '../queues/start-queues.ts';
import { ServiceLostError } from '../service-thread.ts';
import { awsClients } from './aws-clients.ts';
import type { Undo } from './undo.ts';

/** The services that the Lambdas call, with what CDK would create in them. */
export interface Services {
  urls: { dynamodb: string; queues: string; bedrock: string } & CarrierUrls;
  queues: Queues;
  sqs: SQSClient;
  /** What the stand-ins for the carriers took. */
  box: SentBox;
  /** What the carriers have given the shop, for Secrets Manager. */
  secrets: ReadonlyMap<string, string>;
  /** Comes to be when one of them ends by itself. */
  lost: Promise<ServiceLostError>;
}

/** Starts DynamoDB, SQS, SNS and the stand-ins for Bedrock and the carriers, and publishes the shop. */
export async function startServices(
  data: DataDirectory,
  shop: { menu: Menu; shop: Shop },
  log: Logger,
  undo: Undo,
  model: ModelChoice = { kind: 'rules' },
): Promise<Services> {
  const [dynamodb, queueService] = await Promise.all([
    undo.keep(startDynamodb(data.of('dynamodb'), log)),
    undo.keep(startQueues({ queues: data.of('queues'), objects: data.of('objects') }, log)),
  ]);
  const lost = Promise.race([dynamodb.lost, queueService.lost]);
  const clients = awsClients({ dynamodb: dynamodb.url, queues: queueService.url });
  const setUp = async () => {
    const [queues] = await Promise.all([
      createQueues(queueService.url, clients.sqs, clients.sns),
      createTables(clients.dynamodb),
      createBucket(clients.s3),
    ]);
    await publishShop(
      DynamoDBDocumentClient.from(clients.dynamodb, {
        marshallOptions: { removeUndefinedValues: true },
      }),
      { shop: tableName('shop'), stock: tableName('stock') },
      shop,
    );
    return queues;
  };
  const queues = await Promise.race([setUp(), lost]);
  if (queues instanceof ServiceLostError) throw queues;
  const bedrock = await listen(
    bedrockRoutes(log.child({ service: 'bedrock' }), backendOf(model)).fetch,
  );
  undo.add(() => bedrock.close());
  const carriers = await startCarriers(data.of('outbox'), undo);
  return {
    urls: {
      dynamodb: dynamodb.url,
      queues: queueService.url,
      bedrock: bedrock.url,
      ...carriers.urls,
    },
    box: carriers.box,
    secrets: carriers.secrets,
    queues,
    sqs: clients.sqs,
    lost,
  };
}
