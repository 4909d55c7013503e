import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ChargeBook, MenuBook, Orders, Stock } from '../../../../lambda/ports.ts';
import type { TaskPorts } from '../../../../lambda/workflow/order-step.ts';

/** The ports of before, by what they have in common with those of now. */
export function dynamoOrders(
  client: DynamoDBDocumentClient,
  tables: { orders: string; shop: string },
): Orders;
export function dynamoStock(client: DynamoDBDocumentClient, table: string): Stock;
export function dynamoMenuBook(client: DynamoDBDocumentClient, table: string): MenuBook;
export function dynamoChargeBook(client: DynamoDBDocumentClient, table: string): ChargeBook;
export function runTask(request: object, ports: TaskPorts): Promise<unknown>;
