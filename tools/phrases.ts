import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { indexMenu } from '../lambda/domain/menu-index.ts';
import { loadShop } from '../local/shop/load-shop.ts';
import { phraseBook } from './phrase-book/phrase-book.ts';

/** `npm run phrases`: writes docs/phrases.md anew. */

const { menu, shop } = await loadShop('shop');
const page = join(import.meta.dirname, '../docs/phrases.md');
await writeFile(page, phraseBook({ menu: indexMenu(menu), shop }));
console.log(`written: ${page}`);
