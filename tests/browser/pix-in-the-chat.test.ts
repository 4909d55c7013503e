import jsQR from 'jsqr';
import { hasError, isDynamicPix, parsePix } from 'pix-utils';
import { PNG } from 'pngjs';
import { startMachine, type TestMachine } from '../support/machine.ts';
import { chat } from './chat.ts';
import { describeInBrowser } from './chromium.ts';
import { visit } from './visit.ts';

/** Pix in the chat, from the code on the screen to the kitchen, with the bank's page beside it. */

/** The package is CommonJS, and its types say otherwise. */
const decode = jsQR as unknown as typeof jsQR.default;

const PHONE = { viewport: { width: 390, height: 844 }, locale: 'pt-BR' };

await describeInBrowser('Pix in the chat', (browser) => {
  let machine: TestMachine;
  beforeAll(async () => {
    machine = await startMachine();
  });
  afterAll(() => machine.stop());

  test('the code is shown, its picture says the same, and once it is paid the order goes on', async () => {
    const customer = await visit(browser, machine.local.chat.endpoint, PHONE);
    const { say } = chat(customer.page);
    await say('quero uma pizza grande meia calabresa meia portuguesa');
    for (const words of ['só isso', 'Rua das Flores 120, Centro', 'Maria da Silva'])
      await say(words);
    expect(await say('11 98765-4321')).toMatch(/agora, por Pix ou cartão/);
    expect(await say('pix')).toMatch(/Pagamento agora, por Pix\..*Posso confirmar\?/s);
    await say('sim');

    const code = customer.page.getByText(/^000201/);
    const shown = (await code.textContent()) ?? '';
    const pix = parsePix(shown);
    if (hasError(pix)) throw new Error(`no BR Code: ${pix.message}`);
    expect(isDynamicPix(pix)).toBe(true);
    const picture = customer.page.locator('img[src*="/qr.svg"]');
    await picture.scrollIntoViewIfNeeded();
    const { data, width, height } = PNG.sync.read(await picture.screenshot());
    expect(decode(new Uint8ClampedArray(data), width, height)?.data).toBe(shown);
    expect(await customer.barriers()).toEqual([]);

    const bank = await visit(browser, machine.local.bank.endpoint, { locale: 'pt-BR' });
    await bank.page.getByRole('button', { name: /^Pagar: Pedido 1/ }).click();
    await code.waitFor({ state: 'detached' });
    expect(await say('cadê meu pedido?')).toMatch(/[Pp]edido 1.*(cozinha|loja)/s);
    expect([...customer.faults, ...bank.faults]).toEqual([]);
    await Promise.all([customer, bank].map(({ page }) => page.context().close()));
  });
});
