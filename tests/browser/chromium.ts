import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

const PACKAGE = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium');

/** Nothing of its own goes out to the network, and no graphics card is looked for: one that fails at it ends the browser. */
const ARGUMENTS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-sync',
  '--no-first-run',
];

const INSTALLED = ['chrome', 'chromium', 'msedge'] as const;

/**
 * Tests that are given a Chromium: the one that npm installed where it is made for (Linux on x64), elsewhere one
 * that the computer has. Where there is none, they are skipped and say why.
 */
export async function describeInBrowser(
  name: string,
  tests: (browser: Browser) => void,
): Promise<void> {
  const browser = await start();
  if (browser === undefined) {
    console.warn(
      `Tests in a browser are skipped: the Chromium that npm installs runs on Linux (x64) only, and none of ${INSTALLED.join(', ')} is installed here.`,
    );
    test.skip(name, () => undefined);
    return;
  }
  describe(name, () => {
    afterAll(() => browser.close());
    tests(browser);
  });
}

async function start(): Promise<Browser | undefined> {
  if (process.platform === 'linux' && process.arch === 'x64')
    return chromium.launch({
      executablePath: await unpacked(),
      args: ['--no-sandbox', ...ARGUMENTS],
    });
  for (const channel of INSTALLED)
    try {
      return await chromium.launch({ channel, args: ARGUMENTS });
    } catch {
      // Not installed; the next may be.
    }
  return undefined;
}

/**
 * The browser of @sparticuz/chromium, unpacked once beside what it was packed in. The package's own way leaves
 * half a file to a second process that comes while the first unpacks.
 */
async function unpacked(): Promise<string> {
  const file = join(PACKAGE, 'bin/chromium');
  if (existsSync(file)) return file;
  const partial = `${file}.${process.pid}`;
  await pipeline(
    createReadStream(`${file}.br`),
    createBrotliDecompress(),
    createWriteStream(partial, { mode: 0o755 }),
  );
  await rename(partial, file);
  return file;
}
