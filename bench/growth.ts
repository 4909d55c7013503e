import { dynamoOrders } from '../lambda/adapters/dynamodb/orders.ts';
import { publishShop } from '../lambda/adapters/dynamodb/publish-shop.ts';
import { cents } from '../lambda/domain/money.ts';
import { createReader } from '../lambda/reader/reader.ts';
import { loadShop } from '../local/shop/load-shop.ts';
import { startAll, type Services } from '../tests/support/services.ts';
import type { Figure, PartResult, PartSettings } from './figure.ts';
import { generatedMenu, generatedSentences } from './generated-menu.ts';
import { pastOrders } from './past-orders.ts';
import { percentiles } from './percentiles.ts';
import { lexEvent } from './talks.ts';

const ORDERS = [100, 10_000, 100_000];
const PRODUCTS = [50, 500, 5_000];
/** Nothing may take so many times longer with the most than with the fewest. */
const MOST_TIMES = 1.5;
/** What regular customers say: two of these read what they ordered before. */
const REGULAR_TALK = [
  'oi',
  'uma pizza grande de calabresa',
  'quanto deu?',
  'o de sempre',
  'cadê meu pedido?',
  'só isso',
];

type Handler = (event: unknown) => Promise<unknown>;

/** What grows with the shop: the orders it has had, and the products it sells. */
export async function growthPart({ quick, progress }: PartSettings): Promise<PartResult> {
  const services = await startAll();
  try {
    const repeats = quick ? 2 : 30;
    const ofOrders = await withOrders(services, quick ? [100, 200] : ORDERS, repeats, progress);
    const ofProducts = await withProducts(services, quick ? [5, 50] : PRODUCTS, repeats, progress);
    return {
      how: `turns through the handler in this process, DynamoDB (dynalite, on disk) in a thread of it; orders are written to the table as the Lambdas write them, a hundred of them of ten regular customers who then talk, the others of customers who ordered once; the talk is ${REGULAR_TALK.map((words) => `"${words}"`).join(', ')}. Products are generated menus, published; each turn orders one to four of them. What a bar compares is the smallest size of the same run.`,
      figures: [...ofOrders, ...ofProducts],
    };
  } finally {
    await services.stop();
  }
}

async function withOrders(
  services: Services,
  sizes: readonly number[],
  repeats: number,
  progress: PartSettings['progress'],
): Promise<Figure[]> {
  const orders = dynamoOrders(services.dynamodb, services.tables);
  const handler = await freshHandler('orders');
  await turnsOf(handler, 'warm-up', REGULAR_TALK, repeats);
  const rows = new Map<string, [number, number][]>();
  let written = 0;
  for (const size of sizes) {
    progress(`until ${size} orders are in the table`);
    const customers = await pastOrders(services, `regular-${size}-`, size - written);
    written = size;
    progress(`turns with ${size} orders`);
    const turns = await turnsOf(handler, `regular-${size}-`, REGULAR_TALK, customers.length);
    const ofOne = await timesOf(customers, (customer) => orders.ofCustomer(customer, 10));
    const page = await timesOf(customers, () => orders.page('delivered'));
    for (const [name, times] of Object.entries({
      'a turn, p50': turns,
      "reading a customer's last ten, p50": ofOne,
      "a page of the console's, p50": page,
    }))
      rows.set(name, [...(rows.get(name) ?? []), [size, percentiles(times).p50]]);
  }
  return [...rows].flatMap(([name, row]) => grown('past orders', name, 'ms', row));
}

async function withProducts(
  services: Services,
  sizes: readonly number[],
  repeats: number,
  progress: PartSettings['progress'],
): Promise<Figure[]> {
  const { shop } = await loadShop('shop');
  const turns: [number, number][] = [];
  const reads: [number, number][] = [];
  for (const size of sizes) {
    progress(`menu of ${size} products`);
    const menu = generatedMenu(size);
    for (const item of menu.items) item.priceCents = cents(1_500);
    await publishShop(services.dynamodb, services.tables, { menu, shop });
    const handler = await freshHandler(`products-${size}`);
    const sentences = generatedSentences(menu, repeats * 4);
    await turnsOf(handler, `warm-${size}`, sentences, 1);
    const times: number[] = [];
    for (const [at, words] of sentences.entries())
      times.push(...(await turnsOf(handler, `of-${size}-${at}-`, [words], 1)));
    turns.push([size, percentiles(times).p50]);
    const reader = createReader(menu, 'pt-BR');
    for (const words of sentences) reader.read(words);
    const read = await timesOf(sentences, (words) => reader.read(words));
    reads.push([size, percentiles(read).p50 * 1000]);
  }
  return [
    ...grown('products', 'a turn that orders, p50', 'ms', turns),
    ...grown('products', 'reading a sentence, p50', 'µs', reads),
  ];
}

/** The first size stands alone; the others beside it, with the bar on the last. */
function grown(
  of: string,
  name: string,
  unit: string,
  row: readonly (readonly [number, number])[],
): Figure[] {
  const [first] = row;
  return row.map(([size, value], at) => ({
    name: `${size.toLocaleString('en-US')} ${of}: ${name}`,
    value,
    unit,
    ...(at > 0 && first && { beside: { name: `with ${first[0]}`, value: first[1] } }),
    ...(at > 0 && at === row.length - 1 && { bar: { mostTimes: MOST_TIMES } }),
  }));
}

/** The Lambda as a new environment has it: nothing of another menu is kept. */
async function freshHandler(name: string): Promise<Handler> {
  const entry = new URL(`../lambda/fulfilment.ts?${name}`, import.meta.url).href;
  return ((await import(entry)) as { handler: Handler }).handler;
}

/** `customers` who say these sentences, one after another; milliseconds of each turn. */
async function turnsOf(
  handler: Handler,
  session: string,
  sentences: readonly string[],
  customers: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let customer = 0; customer < customers; customer += 1)
    for (const words of sentences) {
      asked += 1;
      const event = lexEvent(words, 'pt-BR', `${session}${customer}`, `growth-${asked}`);
      const from = performance.now();
      await handler(event);
      times.push(performance.now() - from);
    }
  return times;
}
let asked = 0;

async function timesOf<T>(all: readonly T[], work: (each: T) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const each of all) {
    const from = performance.now();
    await work(each);
    times.push(performance.now() - from);
  }
  return times;
}
