import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Menu } from '../../lambda/domain/menu.ts';
import { countedIn } from '../../lambda/domain/stock-record.ts';
import { tableName } from '../../local/dynamodb/create-tables.ts';
import type { Sku } from './plan.ts';

/** Units an order, so that of some there is enough for all, and of some not. */
const PER_ORDER: Readonly<Record<Sku, number>> = {
  'item:flan': 2,
  'item:mousse': 2,
  'item:canja': 1,
  'option:flavour/tuna': 0.8,
  'item:tiramisu': 0.3,
  'option:flavour/shrimp': 0.2,
};

/** What each sku begins with; put into the tables once. */
export async function firstStock(
  directory: string,
  orders: number,
  menu: Menu,
  tables: DynamoDBDocumentClient,
): Promise<Map<string, number>> {
  const file = join(directory, 'first-stock.json');
  const own = Object.entries(PER_ORDER).map(
    ([sku, per]) => [sku, Math.ceil(per * orders)] as const,
  );
  const first = new Map([
    ...countedIn(menu).map(({ sku, stock }) => [sku, stock] as const),
    ...own,
  ]);
  if (existsSync(file))
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, number][]);
  for (const [sku, available] of own)
    await tables.send(
      new UpdateCommand({
        TableName: tableName('stock'),
        Key: { sku },
        UpdateExpression: 'SET available = :available',
        ExpressionAttributeValues: { ':available': available },
      }),
    );
  writeFileSync(file, JSON.stringify([...first]));
  return first;
}
