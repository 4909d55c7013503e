import { readFile } from 'node:fs/promises';

/**
 * Roboto, by the Roboto Project Authors, under the SIL Open Font License (fonts/LICENSE.txt): it has every
 * letter of the two languages, Greek and Cyrillic, and figures of one width. The folder is deployed beside
 * the code (`infra/bundle.ts`).
 */
export async function receiptFonts(): Promise<{ regular: Buffer; bold: Buffer }> {
  const font = (file: string) => readFile(new URL(`./fonts/${file}`, import.meta.url));
  const [regular, bold] = await Promise.all([font('Roboto-Regular.ttf'), font('Roboto-Bold.ttf')]);
  return { regular, bold };
}
