import type { Locator, Page } from 'playwright-core';

/** The chat page, as the one who writes in it sees it. */
export function chat(page: Page) {
  const theirs = page.locator('#talk .bubble:not(.mine, .news, [data-payment])');
  /** Waits for what the shop says after `act`. */
  const answered = async (act: () => Promise<void>): Promise<string> => {
    const before = await theirs.count();
    await act();
    await theirs.nth(before).waitFor();
    return (await theirs.allTextContents()).slice(before).join(' ');
  };
  const choice = (name: string): Locator =>
    page.locator('.choices').getByRole('button', { name, exact: true });
  return {
    /** Writes it where the keyboard is, and sends it with Enter. */
    say: (words: string) =>
      answered(async () => {
        await page.locator('#words').fill(words);
        await page.keyboard.press('Enter');
      }),
    answered,
    choice,
    choose: (name: string) => answered(() => choice(name).click()),
    /** All bubbles, top to bottom. */
    talk: () => page.locator('#talk .bubble').allTextContents(),
    order: page.locator('#order-status'),
  };
}
