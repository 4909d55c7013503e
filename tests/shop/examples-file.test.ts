import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkShop } from '../../local/shop/check-shop.ts';
import { loadShop } from '../../local/shop/load-shop.ts';

/** What a shop tells a model of how its customers speak, in the demo shop's folder. */

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'balcao-shop-'));
  await cp(join(import.meta.dirname, '../../shop'), directory, { recursive: true });
  for (const locale of ['pt-BR', 'en-US']) await rm(join(directory, `examples.${locale}.jsonl`));
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

const example = (means: object, words = 'a redonda de sempre') => JSON.stringify({ words, means });
const ordering = (line: object) => example({ addLines: { lines: [line] } });

test.each([
  ['{"words": ', /not an example/],
  [example({ confirm: {} }), /one tool/],
  [example({ checkOut: {}, human: {} }), /one tool/],
  [example({ removeLine: { line: '1 pizza' } }), /one tool/],
  [example({ answer: { about: 'the weather' } }), /answer does not take this/],
  [ordering({ item: 'sushi' }), /no item "sushi"/],
  [example({ answer: { about: 'price', item: 'sushi' } }), /no item "sushi"/],
  [ordering({ item: 'water', options: [{ option: 'size/small' }] }), /"water" takes no option/],
  [example({ human: {} }, 'liga pra mim no 11 98765-4321'), /names a person/],
])('in examples.pt-BR.jsonl, %s is found on its line', async (row, message) => {
  const sound = ordering({ item: 'pizza', options: [{ option: 'size/small' }] });
  await writeFile(join(directory, 'examples.pt-BR.jsonl'), `${sound}\n\n${row}\n`);
  expect((await checkShop(directory)).findings).toMatchObject([
    { severity: 'error', line: 3, message: expect.stringMatching(message) as string },
  ]);
});

test('sound examples come with the shop, in their language', async () => {
  const sound = ordering({ item: 'water', quantity: 2 });
  await writeFile(join(directory, 'examples.en-US.jsonl'), sound);
  expect((await loadShop(directory)).shop.examples).toEqual({ 'en-US': [JSON.parse(sound)] });
});
