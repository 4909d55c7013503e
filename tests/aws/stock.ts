import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { sdk } from '../support/customers.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** What is left, and how much of it each open order holds, by sku. */
export type Stock = Record<string, { available: number; held: number[] }>;

const tablesOf = ({ stock }: ShopUnderTest) =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ ...sdk, endpoint: stock.endpoint }));

export async function stockOf(shop: ShopUnderTest): Promise<Stock> {
  const { Items = [] } = await tablesOf(shop).send(
    new ScanCommand({ TableName: shop.stock.table }),
  );
  const records = Items as {
    sku: string;
    available: number;
    reservations: Record<string, number>;
  }[];
  return Object.fromEntries(
    records
      .sort((one, other) => (one.sku < other.sku ? -1 : 1))
      .map(({ sku, available, reservations }) => [
        sku,
        { available, held: Object.values(reservations).sort((one, other) => one - other) },
      ]),
  );
}

export async function setAvailable(
  shop: ShopUnderTest,
  { sku, available }: { sku: string; available: number },
): Promise<void> {
  await tablesOf(shop).send(
    new UpdateCommand({
      TableName: shop.stock.table,
      Key: { sku },
      UpdateExpression: 'SET available = :available',
      ConditionExpression: 'attribute_exists(sku)',
      ExpressionAttributeValues: { ':available': available },
    }),
  );
}
