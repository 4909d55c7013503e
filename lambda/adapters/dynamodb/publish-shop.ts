import { gzipSync } from 'node:zlib';
import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { fingerprint } from '../../domain/fingerprint.ts';
import type { Menu } from '../../domain/menu.ts';
import type { Shop } from '../../domain/shop.ts';
import { itemSku, optionSku } from '../../domain/stock.ts';
import { conditionFailed } from './client.ts';
import { CURRENT_KEY, versionKey } from './menu-book.ts';

/**
 * Writes a shop as a version of the menu, points the Lambdas to it, and gives what it newly counts its
 * first stock; stock already counted stays as it is. Publishing the same shop again changes nothing.
 */
export async function publishShop(
  client: DynamoDBDocumentClient,
  tables: { shop: string; stock: string },
  { menu, shop }: { menu: Menu; shop: Shop },
): Promise<{ version: string }> {
  const version = fingerprint({ menu, shop });
  const packed = gzipSync(JSON.stringify({ menu, shop }));
  const put = (key: string, values: Record<string, unknown>) =>
    client.send(new PutCommand({ TableName: tables.shop, Item: { key, ...values } }));
  await put(versionKey(version), { version, packed });
  await put(CURRENT_KEY, { version });
  for (const [sku, available] of declaredStock(menu))
    await firstStock(client, tables.stock, sku, available);
  return { version };
}

function declaredStock(menu: Menu): [sku: string, available: number][] {
  const items = menu.items.flatMap(({ id, stock }): [string, number][] =>
    stock === undefined ? [] : [[itemSku(id), stock]],
  );
  const options = menu.groups.flatMap((group) =>
    group.options.flatMap(({ id, stock }): [string, number][] =>
      stock === undefined ? [] : [[optionSku(group.id, id), stock]],
    ),
  );
  return [...items, ...options];
}

async function firstStock(
  client: DynamoDBDocumentClient,
  table: string,
  sku: string,
  available: number,
): Promise<void> {
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: { sku, available, reservations: {} },
        ConditionExpression: 'attribute_not_exists(sku)',
      }),
    );
  } catch (error) {
    if (!conditionFailed(error)) throw error;
  }
}
