import type { SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { dynamoClient } from './adapters/dynamodb/client.ts';
import { dynamoMenuBook } from './adapters/dynamodb/menu-book.ts';
import { dynamoSessions } from './adapters/dynamodb/sessions.ts';
import { lateConfig } from './config.ts';
import { answerLate } from './dialogue/model/answer-late.ts';
import { customerId } from './domain/ids.ts';
import { LOCALES } from './domain/locale.ts';
import { modelPorts } from './model-ports.ts';
import { turnMeter } from './turn-meter.ts';

const config = lateConfig();
const client = dynamoClient();
const ports = {
  sessions: dynamoSessions(client, config.SESSIONS_TABLE),
  menuBook: dynamoMenuBook(client, config.SHOP_TABLE),
  interpreter: modelPorts(config, client).interpreter,
  meter: turnMeter,
};

const questionSchema = z.object({
  customer: z.string().transform(customerId),
  requestId: z.string(),
  locale: z.enum(LOCALES),
  words: z.string(),
});

/**
 * Sentences that the model was too slow for, one a call: a customer remembers what they said for a few minutes, so what
 * fails is not tried again.
 */
export async function handler({ Records }: SQSEvent): Promise<void> {
  for (const { body, messageId } of Records) {
    try {
      const outcome = await answerLate(questionSchema.parse(JSON.parse(body)), ports);
      console.log(JSON.stringify({ event: 'answeredLate', messageId, outcome }));
    } catch (error) {
      console.error(JSON.stringify({ event: 'notAnsweredLate', messageId, cause: String(error) }));
    }
  }
}
