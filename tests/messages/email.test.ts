import { sesEmailSender } from '../../lambda/adapters/ses/email-sender.ts';
import { openKit, type Kit } from './kit.ts';

let kit: Kit;
beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit.close());

let last = 0;
/** A mailbox that nobody else has. */
const newMailbox = () => `customer-${(last += 1)}@example.com`;

const emails = (address: string) =>
  kit
    .sent()
    .filter(({ to }) => to === address)
    .map(({ content }) => content as Record<'from' | 'subject' | 'text' | 'html', string>);

test('who gave an address gets the order on paper, as text and as a page', async () => {
  const address = newMailbox();
  const order = await kit.place({ profile: { email: address } });
  expect(await kit.tell('email', kit.published(order))).toEqual({ outcome: 'told' });
  const [sent] = emails(address);
  expect(sent).toMatchObject({
    from: '"Cantina da Vila" <pedidos@cantina.example>',
    subject: `Cantina da Vila: recebemos o pedido ${order.number}`,
  });
  expect(sent?.text).toBe(
    [
      `Oi, Maria da Silva! O pedido ${order.number} já está com a gente. Foi isto que você pediu:`,
      '- Dois pudins',
      'Itens: R$ 29,80\nEntrega: R$ 8,00\nTotal: R$ 37,80',
      'Entrega em Rua das Flores, 120.\nPagamento: cartão.',
      'Cantina da Vila, +55 11 5555-0100. Este e-mail é só sobre o seu pedido.',
    ].join('\n\n'),
  );
  expect(sent?.html).toMatch(
    /^<!doctype html><html lang="pt-BR">.*<li>Dois pudins<\/li>.*R\$ 37,80/s,
  );
});

test('in English, and for somebody who comes for it', async () => {
  const address = newMailbox();
  const order = await kit.place({ profile: { email: address }, locale: 'en-US', pickUp: true });
  await kit.tell('email', kit.published(order));
  expect(emails(address)[0]?.text).toMatch(
    /^Hi Maria da Silva, we've got your order \d+\..*- Two .*Items: R\$29\.80\nTotal: R\$37\.80.*You're picking it up\.\nPayment: card\./s,
  );
});

test('a name is text, never a piece of the page', async () => {
  const address = newMailbox();
  const order = await kit.place({
    profile: { email: address },
    name: '<img src=x onerror="alert(1)"> & Filhos',
  });
  await kit.tell('email', kit.published(order));
  expect(emails(address)[0]?.html).toContain(
    '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp;',
  );
  expect(emails(address)[0]?.html).not.toContain('<img');
});

test('a shop with accents or quotes in its name is written as mail headers want it', async () => {
  const address = newMailbox();
  const sender = sesEmailSender('pedidos@cantina.example');
  for (const from of ['Pão "Quente"', 'Joe\'s "Best"'])
    await sender.send({ to: address, from, subject: 's', text: 't', html: 'h' });
  expect(emails(address).map(({ from }) => from)).toEqual([
    '=?UTF-8?B?UMOjbyAiUXVlbnRlIg==?= <pedidos@cantina.example>',
    '"Joe\'s \\"Best\\"" <pedidos@cantina.example>',
  ]);
});

test('the papers of an order are its receipt, its end, and nothing between', async () => {
  const address = newMailbox();
  const order = await kit.place({ profile: { email: address } });
  await kit.tell('email', kit.published(order));
  for (const status of ['accepted', 'preparing', 'outForDelivery', 'delivered'] as const)
    await kit.tell('email', await kit.move(order, status));
  expect(emails(address).map(({ subject }) => subject)).toEqual([
    `Cantina da Vila: recebemos o pedido ${order.number}`,
    `Cantina da Vila: pedido ${order.number} entregue`,
  ]);
});

test('nobody without an address is written to, nor who wants no e-mail', async () => {
  const silent = { email: newMailbox(), notify: { email: false } };
  for (const profile of [{}, silent]) {
    const order = await kit.place({ profile });
    expect(await kit.tell('email', kit.published(order))).toEqual({
      outcome: 'dropped',
      why: 'noWayToReach',
    });
  }
});

test('an address that SES refuses is not tried again', async () => {
  const order = await kit.place({ profile: { email: 'no address' } });
  expect(await kit.tell('email', kit.published(order))).toEqual({
    outcome: 'dropped',
    why: 'refused',
    cause: 'BadRequestException',
  });
});

test('a throttled SES is asked again; one that stays down leaves it to the queue', async () => {
  const address = newMailbox();
  const order = await kit.place({ profile: { email: address } });
  await kit.fail('email', { status: 429, times: 3 });
  await expect(kit.tell('email', kit.published(order))).rejects.toMatchObject({
    name: 'TooManyRequestsException',
  });
  await kit.fail('email', { status: 500, times: 1 });
  expect(await kit.tell('email', kit.published(order))).toEqual({ outcome: 'told' });
  expect(emails(address)).toHaveLength(1);
});
