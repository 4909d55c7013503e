import * as z from 'zod';
import { promptsByLocale } from '../../locales/all/prompts.ts';
import { onSale } from '../domain/choices.ts';
import type { Line } from '../domain/line.ts';
import { nameOf, type MenuIndex } from '../domain/menu-index.ts';
import type { Order } from '../domain/order.ts';
import { priceOfLine } from '../domain/price.ts';
import { countedIn } from '../domain/stock-record.ts';
import { daytimeAt } from '../domain/suggest/liking.ts';
import { suggestions } from '../domain/suggest/suggestions.ts';
import { wallTime } from '../domain/zoned-time.ts';
import type { Book, SetAside } from '../ports.ts';
import type { TaskPorts } from './order-step.ts';
import { settleAnswered } from './settle-suggestion.ts';
import type { Task } from './task-request.ts';

const SUGGEST_TOOL = 'suggest';
const NONE = 'none';
const ORDERS_BEFORE = 10;

/** What Converse is asked, with members named as Step Functions names them, and the list that the answer must be of. */
interface Question {
  System: { Text: string }[];
  Messages: { Role: 'user'; Content: { Text: string }[] }[];
  ToolConfig: object;
  candidates: Line[];
  /** What was set aside of the day's budget for it. */
  aside: SetAside;
}

/**
 * The question which one thing more would go well with an order: names of the menu alone, nobody's data and no words of
 * the customer's. `null` where the shop wants none, there was one already, nothing fits, or there
 * is no model or no budget for it. Trouble is no question.
 */
export async function suggestionQuestion(order: Order, ports: TaskPorts): Promise<Question | null> {
  try {
    const { menu, shop } = await ports.menuBook.current();
    if (!shop.suggestions || order.suggestion) return null;
    const before = (await ports.orders.ofCustomer(order.customer, ORDERS_BEFORE)).filter(
      ({ id, status }) => id !== order.id && status !== 'cancelled',
    );
    const contents = before.map((each) => each.contents);
    const candidates = await candidatesFor(order, contents, { menu, shop }, ports);
    const lines = contents.flatMap((each) => each.lines);
    if (candidates.length === 0) return null;
    const aside = await ports.suggestionModel.reserve();
    return aside ? { ...question(order, lines, candidates, menu), aside } : null;
  } catch (cause) {
    console.error(
      JSON.stringify({ event: 'noSuggestion', orderId: order.id, cause: String(cause) }),
    );
    return null;
  }
}

/** By the same taste as in the conversation; nothing dearer than the order itself. */
async function candidatesFor(
  { contents, placedAt, suggestedBefore = [] }: Order,
  before: readonly Order['contents'][],
  { menu, shop }: Pick<Book, 'menu' | 'shop'>,
  { stockLevels, companyBook }: TaskPorts,
): Promise<Line[]> {
  const skus = countedIn(menu.menu).map(({ sku }) => sku);
  const [left, company] = await Promise.all([stockLevels.available(skus), companyBook.read()]);
  return suggestions({
    menu,
    basket: contents.lines,
    before: before.map(({ lines }) => lines),
    company,
    wish: { budgetCents: contents.itemsCents },
    daytime: daytimeAt(wallTime(new Date(placedAt), shop.timeZone).minutes),
    allergens: contents.allergens ?? [],
    told: suggestedBefore,
    left,
  }).map(({ line }) => line);
}

function question(order: Order, before: Line[], candidates: Line[], menu: MenuIndex) {
  const { locale } = order;
  const prompts = promptsByLocale[locale];
  const name = (line: Line) => {
    const item = menu.item(line.item);
    return item ? nameOf(item, locale) : '';
  };
  const names = (lines: readonly Line[]) =>
    [...new Set(lines.map(name))].filter(Boolean).join(', ');
  const list = candidates.map((line) => `- ${line.item}: ${name(line)}`).join('\n');
  const had = names(before);
  const told = [
    `${prompts.suggestOrder} ${names(order.contents.lines)}`,
    ...(had === '' ? [] : [`${prompts.suggestBefore} ${had}`]),
  ].join('\n');
  return {
    System: [{ Text: `${prompts.suggest}\n\n${list}` }],
    Messages: [{ Role: 'user' as const, Content: [{ Text: told }] }],
    ToolConfig: {
      Tools: [
        {
          ToolSpec: {
            Name: SUGGEST_TOOL,
            Description: prompts.suggestTool,
            InputSchema: { Json: toolSchema(candidates) },
          },
        },
      ],
      ToolChoice: { Tool: { Name: SUGGEST_TOOL } },
    },
    candidates,
  };
}

const toolSchema = (candidates: readonly Line[]) => ({
  type: 'object',
  required: ['item'],
  properties: {
    item: { type: 'string', enum: [...candidates.map(({ item }) => item), NONE] },
  },
});

const answerSchema = z.object({ item: z.string() });

const candidatesSchema = z.array(
  z.object({
    item: z.string(),
    quantity: z.int().min(1),
    options: z.array(
      z.object({
        group: z.string(),
        option: z.string(),
        amount: z.enum(['none', 'light', 'regular', 'extra']),
        count: z.int().optional(),
        of: z.string().optional(),
      }),
    ),
  }),
);

/**
 * Keeps what the model chose, if it is of the list that it was given and still on sale; anything else is no suggestion.
 * Then it counts what asking took.
 */
export async function keepSuggestion(
  request: Task<'keepSuggestion'>,
  ports: Pick<TaskPorts, 'orders' | 'menuBook' | 'suggestionModel'>,
): Promise<void> {
  const { orderId, answer, candidates } = request;
  const said = answerSchema.safeParse(answer);
  const line = (candidatesSchema.parse(candidates) as Line[]).find(
    ({ item }) => said.success && item === said.data.item,
  );
  const { menu } = await ports.menuBook.current();
  if (line && onSale(line, menu))
    await ports.orders.suggest(orderId, { line, priceCents: priceOfLine(line, menu) });
  await settleAnswered(request, said.success, ports);
}
