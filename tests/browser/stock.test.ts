import { startMachine, type TestMachine } from '../support/machine.ts';
import { describeInBrowser } from './chromium.ts';
import { visit } from './visit.ts';

/** Stock and menu as the shop's people change them. */

await describeInBrowser('in the page of stock and menu', (browser) => {
  let machine: TestMachine;
  beforeAll(async () => {
    machine = await startMachine();
  });
  afterAll(() => machine.stop());

  const open = (settings = {}) =>
    visit(browser, `${machine.local.console.endpoint}/stock`, settings);

  test('what came in, what was counted and who did it; what is paused is off the menu too', async () => {
    const shop = await open();
    const { page } = shop;
    const flan = page.locator('#stock .ticket', {
      has: page.getByRole('heading', { name: 'pudim' }),
    });
    await flan.getByText('Para vender: 24 · Reservado: 0').waitFor();

    const quantity = page.getByLabel('Quantidade: pudim');
    await quantity.fill('6');
    await page.getByRole('button', { name: 'Chegou: pudim' }).click();
    await flan.getByText('Para vender: 30').waitFor();
    await quantity.fill('3');
    await page.getByRole('button', { name: 'Contei na prateleira: pudim' }).click();
    await flan.getByText('Está acabando').waitFor();
    await flan.getByText('Últimas mudanças').click();
    await flan.getByText(/console: contagem, 30 → 3/).waitFor();

    await page.getByRole('button', { name: 'Pausar a venda: pudim' }).click();
    await flan.getByText('Venda pausada', { exact: true }).waitFor();
    await page
      .locator('#menu .ticket', { hasText: 'pudim' })
      .getByText('Fora do cardápio')
      .waitFor();
    expect(await shop.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Voltar a vender: pudim' }).click();
    await flan.getByText('Venda pausada', { exact: true }).waitFor({ state: 'detached' });
    expect(shop.faults).toEqual([]);
    await page.context().close();
  });

  test('a price is changed, in English, as the shop writes it; nonsense changes nothing', async () => {
    const shop = await open();
    const { page } = shop;
    await page.getByRole('button', { name: 'English' }).click();
    const price = page.getByLabel('Price (R$): pudim');
    expect(await price.inputValue()).toBe('14.90');
    await price.fill('lots');
    await page.getByRole('button', { name: 'Change the price: pudim' }).click();
    await page.getByText('Write a number.').waitFor();
    await price.fill('15,50');
    await page.getByRole('button', { name: 'Change the price: pudim' }).click();
    await page.getByText('Done').waitFor();
    expect(await price.inputValue()).toBe('15.50');
    expect(shop.faults).toEqual([]);
    await page.context().close();
  });

  test('what did not reach the shop and is pressed again is done once', async () => {
    const { page } = await open();
    const mousse = page.locator('#stock .ticket', { hasText: 'mousse' }).first();
    await mousse.getByText('Para vender: 20').waitFor();
    // It reaches the shop, whose answer is lost.
    await page.route(
      '**/restock',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    const input = mousse.getByRole('textbox');
    await input.fill('5');
    await mousse.getByRole('button', { name: /^Chegou/ }).click();
    await page.getByText('A loja não respondeu').waitFor();
    await mousse.getByText('Para vender: 25').waitFor();
    await input.fill('5');
    await mousse.getByRole('button', { name: /^Chegou/ }).click();
    await page.getByText('Feito').waitFor();
    await mousse.getByText('Para vender: 25').waitFor();
    await page.context().close();
  });

  test('nothing is wider than a phone', async () => {
    const { page } = await open({ viewport: { width: 360, height: 740 } });
    await page.locator('#stock .ticket').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.context().close();
  });
});
