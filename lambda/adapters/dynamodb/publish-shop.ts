import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { overridden } from '../../domain/menu-change.ts';
import type { Menu } from '../../domain/menu.ts';
import type { Shop } from '../../domain/shop.ts';
import { countedIn } from '../../domain/stock-record.ts';
import { accepted } from './client.ts';
import { republish } from './current-menu.ts';

/**
 * Writes a shop as a version of the menu, points the Lambdas to it, and gives what it newly counts its
 * first stock; stock already counted stays as it is. What the shop's people changed since (a price, what is
 * not to be had) stays changed where the files still say what they said then. Publishing the same shop
 * again changes nothing.
 */
export async function publishShop(
  client: DynamoDBDocumentClient,
  tables: { shop: string; stock: string },
  { menu: files, shop }: { menu: Menu; shop: Shop },
): Promise<{ version: string }> {
  const version = await republish(client, tables.shop, (current) => ({
    ...overridden(files, current?.overrides ?? []),
    shop,
    changes: current?.changes ?? [],
  }));
  for (const { sku, stock } of countedIn(files)) {
    const put = new PutCommand({
      TableName: tables.stock,
      Item: { sku, available: stock, reservations: {} },
      ConditionExpression: 'attribute_not_exists(sku)',
    });
    await accepted(client.send(put));
  }
  return { version };
}
