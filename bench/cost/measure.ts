import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { Locale } from '../../lambda/domain/locale.ts';
import { lexEvent, TALKS } from '../talks.ts';
import { uncountedShop } from '../uncounted-shop.ts';
import { examplesIn, figuresOf, isHeldOut } from '../../tests/reader/corpus.ts';
import { endedExecution } from '../../tests/support/executions.ts';
import { functionsOf } from '../../tests/support/functions.ts';
import { startMachine } from '../../tests/support/machine.ts';
import { meterDynamodb } from './dynamodb-meter.ts';

/** What one talk and the order that it placed really did, on one machine. */
export interface Measured {
  turns: number;
  dynamodbReadUnits: number;
  dynamodbWriteUnits: number;
  /** Sentences in which something is ordered or changed: the reader may not be sure of these. */
  freeSentences: number;
  /** Of free sentences that nobody had seen, the share that the reader was not sure of. */
  unsureShare: number;
  transitions: number;
  taskCalls: number;
  statusChanges: number;
}

const FREE = new Set(['order', 'correction']);

/** Talks a whole order through the Lambda's handler, lets it be cooked and delivered, and counts. */
export async function measure(locale: Locale): Promise<Measured> {
  const shop = await uncountedShop();
  const machine = await startMachine({ shop: shop.folder, simulate: true });
  const meter = await meterDynamodb(machine.local.dynamodb.endpoint);
  try {
    const { environment } = functionsOf(machine.local).fulfilment;
    Object.assign(process.env, environment, { AWS_ENDPOINT_URL_DYNAMODB: meter.url });
    const entry = '../../lambda/fulfilment.ts';
    const { handler } = (await import(entry)) as { handler: (event: unknown) => Promise<unknown> };
    let order = '';
    for (const [at, [, words]] of TALKS[locale].entries())
      order = orderIn(await handler(lexEvent(words, locale, 'cost', `cost-${at}`))) ?? order;
    const { read, write } = meter.units;
    const { events } = await endedExecution(machine.local, order);
    const view = await fetch(`${machine.local.console.endpoint}/api/orders/${order}`);
    const { history } = (await view.json()) as { history: unknown[] };
    return {
      turns: TALKS[locale].length,
      dynamodbReadUnits: read,
      dynamodbWriteUnits: write,
      freeSentences: TALKS[locale].filter(([kind]) => FREE.has(kind)).length,
      unsureShare: unsureShareOf(locale),
      transitions: events.filter(({ type }) => type?.endsWith('StateEntered')).length,
      taskCalls: events.filter(isLambdaCall).length,
      statusChanges: history.length,
    };
  } finally {
    meter.stop();
    await machine.stop();
    await shop.remove();
  }
}

function orderIn(answer: unknown): string | undefined {
  const { sessionState } = answer as {
    sessionState: { sessionAttributes?: { order?: string } };
  };
  const told = sessionState.sessionAttributes?.order;
  return told === undefined ? undefined : (JSON.parse(told) as { id: string }).id;
}

const isLambdaCall = ({ type, taskScheduledEventDetails }: HistoryEvent) =>
  type === 'LambdaFunctionScheduled' || taskScheduledEventDetails?.resourceType === 'lambda';

function unsureShareOf(locale: Locale): number {
  const heldOut = examplesIn(`sentences.${locale}.jsonl`).filter(isHeldOut);
  const { sureOrders, orders } = figuresOf(heldOut);
  return 1 - sureOrders / orders;
}
