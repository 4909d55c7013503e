import type { Context } from 'aws-lambda';
import { dynamoBookmark } from './adapters/dynamodb/bookmark.ts';
import { dynamoChargeBook } from './adapters/dynamodb/charge-book.ts';
import { dynamoClient } from './adapters/dynamodb/client.ts';
import { dynamoErasures } from './adapters/dynamodb/erasures.ts';
import { dynamoMenuBook } from './adapters/dynamodb/menu-book.ts';
import { dynamoOrders } from './adapters/dynamodb/orders.ts';
import { dynamoStock } from './adapters/dynamodb/stock.ts';
import { dynamoStockBook } from './adapters/dynamodb/stock-book.ts';
import { s3Receipts } from './adapters/s3/receipts.ts';
import { snsShopTopic } from './adapters/sns/shop-topic.ts';
import { snsStatusTopic } from './adapters/sns/status-topic.ts';
import { stepFunctionsExecutions } from './adapters/stepfunctions/executions.ts';
import { stepFunctionsOrderWorkflow } from './adapters/stepfunctions/order-workflow.ts';
import { reconcileConfig } from './config.ts';
import { RECONCILE_METRICS } from './deployment.ts';
import { lazyPayments } from './lazy-payments.ts';
import { logWithMetrics } from './metrics.ts';
import { eraseWaiting } from './workflow/reconcile/erase.ts';
import { reconcile } from './workflow/reconcile/reconcile.ts';
import { repairsIn, type Report } from './workflow/reconcile/report.ts';

const config = reconcileConfig();
const client = dynamoClient();
const chargeBook = dynamoChargeBook(client, config.ORDERS_TABLE);
const clock = { now: () => new Date() };
const ports = {
  orders: dynamoOrders(client, { orders: config.ORDERS_TABLE, shop: config.SHOP_TABLE }),
  stock: dynamoStock(client, config.STOCK_TABLE),
  stockBook: dynamoStockBook(client, config.STOCK_TABLE),
  menuBook: dynamoMenuBook(client, config.SHOP_TABLE),
  bookmark: dynamoBookmark(client, config.SHOP_TABLE, 'reconcile'),
  workflow: stepFunctionsOrderWorkflow(config.STATE_MACHINE_ARN),
  executions: stepFunctionsExecutions(config.STATE_MACHINE_ARN),
  statusTopic: snsStatusTopic(config.STATUS_TOPIC_ARN),
  shopTopic: snsShopTopic(config.SHOP_TOPIC_ARN),
  payments: lazyPayments(config, chargeBook),
  chargeBook,
  clock,
  erasures: dynamoErasures(client, config.SHOP_TABLE),
  receipts: s3Receipts(config.RECEIPTS_BUCKET),
};

/** Kept for the page that is begun when the time is up. */
const RESERVE_MILLISECONDS = 20_000;

/**
 * Every few minutes: starts orders that were written and never ran, and puts right what does not agree
 * between orders, executions and stock; what forgotten customers left elsewhere goes first. What it did is one line of the log, with metrics in it.
 */
export async function handler(
  _event: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<Report> {
  const isTimeUp = () => context.getRemainingTimeInMillis() < RESERVE_MILLISECONDS;
  const { erased, failed } = await eraseWaiting(ports);
  const report = await reconcile(ports, isTimeUp);
  report.erased.push(...erased);
  report.failed.push(...failed);
  const { repairs, failures } = RECONCILE_METRICS;
  logWithMetrics(
    { [repairs]: repairsIn(report), [failures]: report.failed.length },
    { event: 'reconciled', ...report },
    clock.now(),
  );
  return report;
}
