import { gzipSync } from 'node:zlib';
import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { fingerprint } from '../../domain/fingerprint.ts';
import type { MenuChangeNoted, MenuOverride } from '../../domain/menu-change.ts';
import type { Menu } from '../../domain/menu.ts';
import { SHOP_SCHEMA } from '../../domain/shop-schema.ts';
import type { Shop } from '../../domain/shop.ts';
import { accepted } from './client.ts';
import { CURRENT_KEY, versionKey, type Published } from './menu-book.ts';

/** Somebody else published each time between reading what is current and writing it. */
class PublishingBusyError extends Error {
  override readonly name = 'PublishingBusyError';
}

const ATTEMPTS = 5;

/** What points to the current menu, and how it differs from the shop's files. */
export interface CurrentMenu {
  version: string;
  /** Grows with each time that it is written. */
  revision: number;
  overrides: MenuOverride[];
  /** Who changed what, the newest last. */
  changes: MenuChangeNoted[];
}

interface NextMenu extends Pick<CurrentMenu, 'overrides' | 'changes'> {
  menu: Menu;
  shop: Shop;
}

/** What is current now, whatever a Lambda may have kept; undefined before the first shop is published. */
export async function currentMenu(
  client: DynamoDBDocumentClient,
  table: string,
): Promise<CurrentMenu | undefined> {
  const { Item } = await client.send(
    new GetCommand({ TableName: table, Key: { key: CURRENT_KEY }, ConsistentRead: true }),
  );
  if (!Item) return undefined;
  // Those written before the console could change anything hold their version alone.
  const { version = '', revision = 0, overrides = [], changes = [] } = Item as Partial<CurrentMenu>;
  return { version, revision, overrides, changes };
}

/**
 * Makes the next menu out of the current one and points the Lambdas to it; where somebody else was faster,
 * out of theirs. Nothing is written for one that is the same, or for none.
 * @returns the version that is current then
 */
export async function republish(
  client: DynamoDBDocumentClient,
  table: string,
  make: (current: CurrentMenu | undefined) => NextMenu | undefined | Promise<NextMenu | undefined>,
): Promise<string> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const current = await currentMenu(client, table);
    const next = await make(current);
    if (!next) return current?.version ?? '';
    const { menu, shop, overrides, changes } = next;
    const published: Published = { menu, shop, schema: SHOP_SCHEMA };
    const version = fingerprint(published);
    const { revision = 0, ...rest } = current ?? {};
    if (fingerprint(rest) === fingerprint({ version, overrides, changes })) return version;
    const packed = gzipSync(JSON.stringify(published));
    await client.send(
      new PutCommand({ TableName: table, Item: { key: versionKey(version), version, packed } }),
    );
    const put = new PutCommand({
      TableName: table,
      Item: { key: CURRENT_KEY, version, revision: revision + 1, overrides, changes },
      ConditionExpression: 'attribute_not_exists(#revision) OR #revision = :read',
      ExpressionAttributeNames: { '#revision': 'revision' },
      ExpressionAttributeValues: { ':read': revision },
    });
    if (await accepted(client.send(put))) return version;
  }
  throw new PublishingBusyError('others kept publishing menus while one was to be published');
}
