import { ulid } from 'ulid';
import { orderId } from '../../lambda/domain/ids.ts';
import { chargeFor } from '../pix/bank.ts';
import { pixOf } from '../pix/machine-bank.ts';
import { startMachine, type TestMachine } from '../support/machine.ts';
import { describeInBrowser } from './chromium.ts';
import { visit } from './visit.ts';

/** The bank's page, where a customer pays as in their own bank's app. */

await describeInBrowser('on the bank’s page', (browser) => {
  let machine: TestMachine;
  let shop: Awaited<ReturnType<typeof pixOf>>;
  beforeAll(async () => {
    machine = await startMachine();
    shop = await pixOf(machine);
  });
  afterAll(async () => {
    shop.pix.close();
    await machine.stop();
  });

  const opened = async (description: string, seconds = 600) => {
    const now = Date.now();
    const id = orderId(ulid());
    const expiresAt = new Date(now + seconds * 1000);
    await shop.pix.open(chargeFor({ now }, { orderId: id, key: id, description, expiresAt }));
    return id;
  };

  test('a charge is paid, and paid once more', async () => {
    const visited = await visit(browser, machine.local.bank.endpoint, {
      locale: 'pt-BR',
    });
    const { page } = visited;
    await page.getByText('Nenhuma cobrança por enquanto').waitFor();
    expect(await visited.barriers()).toEqual([]);
    const id = await opened('Pedido 1, Cantina da Vila');
    const charge = page.locator('.ticket', { hasText: 'Pedido 1, Cantina da Vila' });
    await charge.waitFor();
    expect(await charge.textContent()).toMatch(/R\$\s123,45.*esperando pagamento, vale até/);
    await charge.getByText('Pix copia e cola').click();
    const code = (await charge.locator('code').textContent()) ?? '';
    expect(code).toBe((await shop.pix.read(id))?.brCode);
    expect(await visited.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Pagar: Pedido 1' }).click();
    await charge.getByText(/^paga/).waitFor();
    expect(await shop.pix.read(id)).toMatchObject({ status: 'paid', receivedCents: 12_345 });
    await page.getByRole('button', { name: 'Pagar duas vezes: Pedido 1' }).click();
    await charge.locator('li').nth(1).waitFor();
    expect(await shop.pix.read(id)).toMatchObject({ receivedCents: 24_690 });
    expect(await visited.barriers()).toEqual([]);
    expect(visited.faults).toEqual([]);
    await page.context().close();
  });

  test('in English, by the keyboard alone, on a phone', async () => {
    const less = await opened('Order 2, Cantina da Vila');
    const visited = await visit(browser, machine.local.bank.endpoint, {
      locale: 'en-US',
      viewport: { width: 360, height: 740 },
    });
    const { page } = visited;
    await page.getByRole('button', { name: 'Pay only half: Order 2' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en-US');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    const focused = page.locator(':focus');
    do await page.keyboard.press('Tab');
    while ((await focused.getAttribute('aria-label'))?.startsWith('Pay only half') !== true);
    await page.keyboard.press('Enter');
    await page.locator('.ticket:focus', { hasText: 'Paid R$61.73' }).waitFor();
    expect(await shop.pix.read(less)).toMatchObject({ status: 'declined', receivedCents: 6_173 });
    await page.getByRole('button', { name: 'PT, português' }).click();
    await page.getByText('Pagou R$').first().waitFor();
    expect(await visited.barriers()).toEqual([]);
    expect(visited.faults).toEqual([]);
    await page.context().close();
  });

  test('late, refused and put off are a button each', async () => {
    const [late, refused] = [await opened('Late', 2), await opened('Refused')];
    const visited = await visit(browser, machine.local.bank.endpoint, { locale: 'en-US' });
    const { page } = visited;
    await page.getByRole('button', { name: 'Pay after it expires: Late' }).click();
    await page.getByRole('button', { name: 'The bank refuses: Refused' }).click();
    await page
      .locator('.ticket', { hasText: 'Refused' })
      .getByText('refused by the bank')
      .waitFor();
    await page.locator('.ticket', { hasText: 'Late' }).getByText('Paid R$123.45').waitFor();
    const paid = await shop.pix.read(late);
    expect(paid?.status).toBe('paid');
    expect((paid?.payments[0]?.at ?? '') > (paid?.expiresAt ?? '')).toBe(true);
    expect(await shop.pix.read(refused)).toMatchObject({ status: 'cancelled' });
    expect(visited.faults).toEqual([]);
    await page.context().close();
  });
});
