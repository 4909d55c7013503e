import type { Page } from 'playwright-core';
import { deliveryCodeOf } from '../support/delivery-code.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';
import { chat } from './chat.ts';
import { describeInBrowser } from './chromium.ts';
import { visit } from './visit.ts';

/** The chat and the console as people use them, up to the food at the door. */

const PHONE = { viewport: { width: 360, height: 740 } };

await describeInBrowser('in the pages', (browser) => {
  let machine: TestMachine;
  beforeAll(async () => {
    machine = await startMachine();
  });
  afterAll(() => machine.stop());

  /** The courier is asked for the code of the newest order, and has it from the customer. */
  const givesCode = async (page: Page): Promise<string> => {
    const dialog = await page.waitForEvent('dialog', { timeout: 60_000 });
    const response = await fetch(`${machine.local.console.endpoint}/api/orders`);
    const { orders } = (await response.json()) as { orders: { id: string }[] };
    const code = await deliveryCodeOf(machine.local, orders[0]?.id ?? '');
    await dialog.accept(code);
    return code;
  };

  test('an order is taken in the chat and carried out in the console', async () => {
    const customer = await visit(browser, machine.local.chat.endpoint, { locale: 'pt-BR' });
    const { choose, say, talk, order } = chat(customer.page);
    expect(await customer.barriers()).toEqual([]);
    expect(await choose('Quero ver o cardápio')).toMatch(/pizzas/);
    await say('quero uma pizza grande meia calabresa meia portuguesa');
    await choose('Fechar o pedido');
    await say('Rua das Flores 120, Centro');
    await say('Maria da Silva');
    await say('11 98765-4321');
    expect(await say('cartão')).toMatch(/Posso confirmar\?/);
    expect(await customer.barriers()).toEqual([]);
    expect(await choose('Sim')).toMatch(/Pedido 1 feito/);
    expect(await order.textContent()).toBe('Pedido 1: recebido');

    const shop = await visit(browser, machine.local.console.endpoint, { locale: 'pt-BR' });
    const press = (name: string) =>
      shop.page.getByRole('button', { name: `${name}: pedido 1` }).click();
    await press('Aceitar (25 min)');
    await press('Está pronto');
    expect(await shop.barriers()).toEqual([]);
    await press('Saiu para entrega');
    const code = givesCode(shop.page);
    await press('Foi entregue');
    expect(await shop.page.content()).not.toContain(await code);
    const over = shop.page.locator('section', { hasText: 'Encerrados (1)' });
    await over.getByText('entregue').waitFor();
    expect(await over.textContent()).toMatch(/Pedido 1.*1 × pizza \(grande, .*R\$.*cartão/);

    await customer.page.getByRole('button', { name: 'Cadê meu pedido?' }).click();
    await customer.page.getByText('Pedido 1: entregue').waitFor();
    const before = await talk();
    expect(before.slice(-2).join(' ')).toMatch(/entregue/);
    await customer.page.reload();
    expect(await talk()).toEqual(before);
    expect(await order.textContent()).toBe('Pedido 1: entregue');
    expect(await customer.barriers()).toEqual([]);

    const told = await visit(browser, machine.local.outbox.endpoint);
    await told.page.getByRole('cell', { name: 'entregue', exact: true }).waitFor();
    expect(await told.barriers()).toEqual([]);
    expect([...customer.faults, ...shop.faults, ...told.faults]).toEqual([]);
    await Promise.all([customer, shop, told].map(({ page }) => page.context().close()));
  });

  test('the keyboard alone is enough', async () => {
    const customer = await visit(browser, machine.local.chat.endpoint, { locale: 'en-US' });
    const { answered, choice, order } = chat(customer.page);
    const { keyboard } = customer.page;
    const say = (words: string) =>
      answered(async () => {
        await keyboard.type(words);
        await keyboard.press('Enter');
      });
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await say('a large pepperoni pizza');
    // The answers offered stand just before the place to write.
    await choice('Menu').waitFor();
    await keyboard.press('Shift+Tab');
    expect(await answered(() => keyboard.press('Enter'))).toMatch(/pizzas/);
    for (const words of ["that's all", 'Rua das Flores 120, Centro', 'Mary Jones', '11 98765-4321'])
      await say(words);
    await say('card');
    await keyboard.press('Shift+Tab');
    await keyboard.press('Shift+Tab');
    await answered(() => keyboard.press('Enter'));
    expect(await order.textContent()).toMatch(/^Order \d+: received$/);

    const shop = await visit(browser, machine.local.console.endpoint);
    const focused = shop.page.locator(':focus');
    const code = givesCode(shop.page);
    for (const step of ['Aceitar (25 min)', 'Está pronto', 'Saiu para entrega', 'Foi entregue']) {
      await shop.page.getByRole('button', { name: step }).waitFor();
      do await shop.page.keyboard.press('Tab');
      while ((await focused.getAttribute('aria-label'))?.startsWith(step) !== true);
      await shop.page.keyboard.press('Enter');
    }
    await code;
    await shop.page.locator('.ticket:focus', { hasText: 'entregue' }).waitFor();
    expect([...customer.faults, ...shop.faults]).toEqual([]);
    await Promise.all([customer, shop].map(({ page }) => page.context().close()));
  });

  test('the language changes in the middle of an order, and the order stays', async () => {
    const { page, faults } = await visit(browser, machine.local.chat.endpoint, {
      locale: 'pt-BR',
      ...PHONE,
    });
    const { say } = chat(page);
    expect(await say('quero dois pudins')).toMatch(/Anotei: dois pudins/);
    await page.getByRole('button', { name: 'EN, English' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en-US');
    expect(await say('and a large pepperoni pizza')).toMatch(/Got it: .*pepperoni/);
    await page.getByRole('button', { name: 'PT, português' }).click();
    expect(await say('quanto deu?')).toMatch(/R\$/);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('what did not reach the shop can be sent again', async () => {
    const { page } = await visit(browser, machine.local.chat.endpoint, { locale: 'pt-BR' });
    const { say } = chat(page);
    await page.route('**/text', (route) => route.abort(), { times: 1 });
    expect(await say('quero dois pudins')).toMatch(/Não consegui falar com a loja/);
    await page.getByRole('button', { name: 'Tentar de novo' }).click();
    await page.getByText('Anotei: dois pudins').waitFor();
    await page.context().close();
  });

  test('nothing is wider than a phone', async () => {
    for (const { endpoint } of [machine.local.chat, machine.local.console, machine.local.outbox]) {
      const { page } = await visit(browser, endpoint, PHONE);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      await page.context().close();
    }
  });
});
