import type { FunctionName } from '../../lambda/deployment.ts';
import { lambdaFunctions } from '../../local/composition/functions.ts';
import type { LambdaFunction } from '../../local/lambda/function.ts';
import type { LocalJson } from '../../local/local-json.ts';

/** A machine's Lambdas once more, to be run beside its own, with Step Functions elsewhere if need be. */
export const functionsOf = (
  { dynamodb, sqs, sns, stepFunctions, bedrock }: LocalJson,
  states = stepFunctions.endpoint,
): Record<FunctionName, LambdaFunction> =>
  lambdaFunctions(
    {
      dynamodb: dynamodb.endpoint,
      queues: sqs.endpoint,
      states,
      bedrock: bedrock.endpoint,
    },
    {
      statusTopicArn: sns.topics.status,
      shopTopicArn: sns.topics.shop,
      startQueueUrl: sqs.queues.start,
      startDeadLetterQueueUrl: sqs.queues.startDeadLetter,
      outboxQueueUrl: sqs.queues.outbox,
      shopNewsQueueUrl: sqs.queues.shopNews,
    },
    stepFunctions.stateMachineArn,
  );
