import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const WITHIN_MILLISECONDS = 25_000;

/** A page that somebody has open, and all that went wrong in it: script faults, refused loads, broken rules. */
export interface Visit {
  page: Page;
  faults: string[];
  /** What axe-core has against the page as it is now. */
  barriers(): Promise<string[]>;
}

/** Opens a page as a new person does, with nothing kept from before. */
export async function visit(
  browser: Browser,
  url: string,
  settings: BrowserContextOptions = {},
): Promise<Visit> {
  const page = await browser.newPage(settings);
  page.setDefaultTimeout(WITHIN_MILLISECONDS);
  const faults: string[] = [];
  // What the content security policy refuses is an error on the console too.
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => {
    faults.push(error.message);
  });
  await page.goto(url);
  return {
    page,
    faults,
    async barriers() {
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
      return violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
    },
  };
}
