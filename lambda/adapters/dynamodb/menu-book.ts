import { gunzipSync } from 'node:zlib';
import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { indexMenu } from '../../domain/menu-index.ts';
import type { Menu } from '../../domain/menu.ts';
import { SHOP_SCHEMA } from '../../domain/shop-schema.ts';
import type { Shop } from '../../domain/shop.ts';
import type { Book, MenuBook } from '../../ports.ts';

/** No menu has been published to this table yet. */
export class MenuNotPublishedError extends Error {
  override readonly name = 'MenuNotPublishedError';
}

export const CURRENT_KEY = 'menu#current';
export const versionKey = (version: string) => `menu#${version}`;

/** What a version of the menu holds, packed. */
export interface Published {
  menu: Menu;
  shop: Shop;
  /** The schema that the shop was parsed by (domain/shop-schema.ts); absent in old versions. */
  schema?: string;
}

const FRESH_MILLISECONDS = 60_000;

/** The published menu, kept for a minute; a version never changes, so the last few are kept for good. */
export function dynamoMenuBook(client: DynamoDBDocumentClient, table: string): MenuBook {
  const books = new Map<string, Promise<Book>>();
  let current: { version: string; until: number } | undefined;

  const get = async (key: string): Promise<Record<string, unknown>> => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: { key } }));
    if (!Item)
      throw new MenuNotPublishedError(`no ${key} in table ${table}: publish the shop first`);
    return Item;
  };

  const read = async (version: string): Promise<Book> => {
    const { packed } = (await get(versionKey(version))) as { packed: Uint8Array };
    const { menu, shop, schema } = JSON.parse(gunzipSync(packed).toString()) as Published;
    return {
      version,
      menu: indexMenu(menu),
      shop: schema === SHOP_SCHEMA ? shop : await withDefaults(shop),
    };
  };

  const book = (version: string): Promise<Book> => {
    const kept = books.get(version) ?? read(version);
    books.set(version, kept);
    kept.catch(() => books.delete(version));
    const oldest = books.keys().next().value;
    if (books.size > 3 && oldest !== undefined && oldest !== version) books.delete(oldest);
    return kept;
  };

  return {
    async current() {
      if (!current || current.until < Date.now()) {
        const { version } = (await get(CURRENT_KEY)) as { version: string };
        current = { version, until: Date.now() + FRESH_MILLISECONDS };
      }
      return book(current.version);
    },
    version: book,
  };
}

/** Published before a setting was known, it has that setting's default. */
async function withDefaults(shop: unknown): Promise<Shop> {
  const { shopSchema } = await import('../../domain/shop.ts');
  return shopSchema.parse(shop);
}
