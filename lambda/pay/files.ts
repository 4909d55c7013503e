import { readFile } from 'node:fs/promises';

const TYPES: Record<string, string> = {
  'page.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'payment.css': 'text/css; charset=utf-8',
  'payment.js': 'text/javascript; charset=utf-8',
};

/** What the page of a payment is made of. The folder is deployed beside the code (`infra/bundle.ts`). */
export async function payFile(
  name: string,
): Promise<{ type: string; content: string } | undefined> {
  const type = TYPES[name];
  if (type === undefined || !Object.hasOwn(TYPES, name)) return undefined;
  return { type, content: await readFile(new URL(`./files/${name}`, import.meta.url), 'utf8') };
}
