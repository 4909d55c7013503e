import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { REGION } from '../arns.ts';

/** Any credentials will do on one machine, but the SDK must have some. */
export const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' } as const;

/** The machine's own clients, to set up what CDK sets up on AWS. */
export function awsClients(endpoints: { dynamodb: string; queues: string }) {
  const settings = (endpoint: string) => ({ region: REGION, credentials: CREDENTIALS, endpoint });
  return {
    dynamodb: new DynamoDBClient(settings(endpoints.dynamodb)),
    sqs: new SQSClient(settings(endpoints.queues)),
    sns: new SNSClient(settings(endpoints.queues)),
    s3: new S3Client(settings(endpoints.queues)),
  };
}
