/** The AWS services that run on one machine, by their names in `aws-sdk:<service>:<action>`. */
export type ServiceName = 'dynamodb' | 'sns' | 'sqs' | 'bedrockruntime' | 'sfn';

/** Where each one listens; a service without an endpoint is refused in a definition. */
export type Endpoints = Partial<Record<ServiceName, string>>;

interface Service {
  load: () => Promise<object>;
  client: string;
  /** How the service's errors begin when called by `aws-sdk:`, as in `DynamoDb.…Exception`. */
  errorPrefix: string;
}

export const SERVICES: Record<ServiceName, Service> = {
  dynamodb: {
    load: () => import('@aws-sdk/client-dynamodb'),
    client: 'DynamoDBClient',
    errorPrefix: 'DynamoDb',
  },
  sns: { load: () => import('@aws-sdk/client-sns'), client: 'SNSClient', errorPrefix: 'Sns' },
  sqs: { load: () => import('@aws-sdk/client-sqs'), client: 'SQSClient', errorPrefix: 'Sqs' },
  bedrockruntime: {
    load: () => import('@aws-sdk/client-bedrock-runtime'),
    client: 'BedrockRuntimeClient',
    errorPrefix: 'BedrockRuntime',
  },
  sfn: { load: () => import('@aws-sdk/client-sfn'), client: 'SFNClient', errorPrefix: 'Sfn' },
};

interface Optimised {
  actions: string[];
  /** As in `DynamoDB.ConditionalCheckFailedException`. */
  errorPrefix: string;
  /** What the service's causes call it. */
  causeName: string;
  /** The error of what the service's model does not name. */
  generic: string;
  /** Arguments that may be any JSON and are sent as text. */
  textArguments: string[];
}

/** The integrations that Step Functions made for a service, beside the general `aws-sdk:`. */
export const OPTIMISED: Partial<Record<ServiceName, Optimised>> = {
  dynamodb: {
    actions: ['getItem', 'putItem', 'updateItem', 'deleteItem'],
    errorPrefix: 'DynamoDB',
    causeName: 'AmazonDynamoDBv2',
    generic: 'AmazonDynamoDBException',
    textArguments: [],
  },
  sns: {
    actions: ['publish'],
    errorPrefix: 'SNS',
    causeName: 'AmazonSNS',
    generic: 'AmazonSNSException',
    textArguments: ['Message'],
  },
  sqs: {
    actions: ['sendMessage'],
    errorPrefix: 'SQS',
    causeName: 'AmazonSQS',
    generic: 'AmazonSQSException',
    textArguments: ['MessageBody'],
  },
};

export function isServiceName(name: string): name is ServiceName {
  return Object.hasOwn(SERVICES, name);
}
