import { asking, CARDS, shopAtStripe, type ShopAtStripe } from '../stripe/shop-at-stripe.ts';
import { describeInBrowser } from './chromium.ts';
import { visit } from './visit.ts';

/** The page where a customer types a card, as a browser shows it; it works without a script. */

await describeInBrowser('in the page for a card', (browser) => {
  let shop: ShopAtStripe;
  beforeAll(async () => {
    shop = await shopAtStripe();
  });
  afterAll(() => shop.stop());

  test('a card is declined, the bank asks about another, and it goes through', async () => {
    const charge = await shop.payments.open(asking());
    const customer = await visit(browser, charge.payUrl ?? '', { locale: 'pt-BR' });
    const { page } = customer;
    expect(await page.textContent('.amount')).toMatch(/R\$\s87,90/);
    expect(await customer.barriers()).toEqual([]);
    await page.getByLabel('Sem saldo').check();
    await page.getByRole('button', { name: 'Pagar' }).click();
    await page.getByRole('alert').getByText('insufficient_funds').waitFor();
    await page.getByLabel(CARDS.asksAlways).check();
    await page.getByRole('button', { name: 'Pagar' }).click();
    expect(await customer.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Confirmar' }).click();
    await page.getByText('Pagamento autorizado').waitFor();
    expect(await customer.barriers()).toEqual([]);
    expect(customer.faults).toEqual([]);
    expect(await shop.payments.read(charge.id)).toMatchObject({ status: 'authorised' });
    await page.context().close();
  });
});
