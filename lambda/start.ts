import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { stepFunctionsOrderWorkflow } from './adapters/stepfunctions/order-workflow.ts';
import { startConfig } from './config.ts';
import { orderId } from './domain/ids.ts';

const workflow = stepFunctionsOrderWorkflow(startConfig().STATE_MACHINE_ARN);

const messageSchema = z.object({ orderId: z.string().transform(orderId) });

/** Starts the orders that wait in the start queue. Those that fail go back to it, the others do not. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const failures = await Promise.all(
    event.Records.map(async ({ messageId, body }) => {
      try {
        await workflow.start(messageSchema.parse(JSON.parse(body)).orderId);
        return [];
      } catch (error) {
        console.error(JSON.stringify({ event: 'startFailed', messageId, cause: String(error) }));
        return [{ itemIdentifier: messageId }];
      }
    }),
  );
  return { batchItemFailures: failures.flat() };
}
