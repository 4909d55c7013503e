import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { changedMenu } from '../../domain/menu-change.ts';
import { CHANGES_KEPT } from '../../domain/stock-record.ts';
import type { Book, MenuBook, MenuDesk } from '../../ports.ts';
import { currentMenu, republish, type CurrentMenu } from './current-menu.ts';
import { MenuNotPublishedError } from './menu-book.ts';

/** The current menu, read without delay and changed by making the next version out of it. */
export function dynamoMenuDesk(
  client: DynamoDBDocumentClient,
  table: string,
  menuBook: Pick<MenuBook, 'version'>,
): MenuDesk {
  const published = (current: CurrentMenu | undefined): CurrentMenu => {
    if (current) return current;
    throw new MenuNotPublishedError(`no menu in table ${table}: publish the shop first`);
  };
  const current = async (): Promise<{ book: Book } & Pick<CurrentMenu, 'changes'>> => {
    const { version, changes } = published(await currentMenu(client, table));
    return { book: await menuBook.version(version), changes };
  };
  return {
    current,

    async change(change, author) {
      await republish(client, table, async (found) => {
        const { version, overrides, changes } = published(found);
        if (changes.some(({ key }) => key === author.key)) return undefined;
        const { menu, shop } = await menuBook.version(version);
        return {
          ...changedMenu(menu.menu, overrides, change),
          shop,
          changes: [...changes, { ...author, ...change }].slice(-CHANGES_KEPT),
        };
      });
      return (await current()).book;
    },
  };
}
