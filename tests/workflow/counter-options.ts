import type { OrderId } from '../../lambda/domain/ids.ts';
import type { Menu } from '../../lambda/domain/menu.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import type { CallMeasured, Payments, SuggestionModel } from '../../lambda/ports.ts';
import type { TaskPorts } from '../../lambda/workflow/order-step.ts';
import { suggestionModel } from '../../lambda/model-ports.ts';
import type { TestTables } from '../support/tables.ts';

export interface CounterOptions {
  tables: TestTables;
  /** The demo shop's menu, as it is to be published. */
  menu?: (menu: Menu) => Menu;
  shop?: (shop: Shop) => Shop;
  /** Who takes money; nobody unless given. */
  payments?: Payments;
  /** Stands in for the rules that stand in for a model. */
  bedrock?: (request: Request) => Response | Promise<Response>;
  /** Which model, and what it may cost a day; Haiku and a dollar unless given. */
  model?: { MODEL_ID?: string; MODEL_DAILY_DOLLARS?: number };
  /** What calls of the model took. */
  measured?: CallMeasured[];
  /** Before each call of the tasks function; what it throws is what calling Lambda threw. */
  lambda?: (payload: { task: string }) => void;
  /** Another address for what the state machine itself calls DynamoDB by. */
  dynamodb?: string;
  /** A file with another definition than that of now. */
  definition?: string;
  /** Before each task runs. */
  before?: (payload: { task: string; orderId: OrderId }, ports: TaskPorts) => Promise<void>;
  /** Runs a task instead of ours, where it does. */
  run?: (
    payload: { task: string; orderId: OrderId },
    ports: TaskPorts,
  ) => Promise<unknown> | undefined;
}

const HAIKU = 'global.anthropic.claude-haiku-4-5-20251001-v1:0';

/** The model that an order's suggestion comes from, within the day's budget in the table. */
export const suggesting = ({ tables, model, measured }: CounterOptions): SuggestionModel =>
  suggestionModel(
    { MODEL_ID: HAIKU, MODEL_DAILY_DOLLARS: 1, SHOP_TABLE: tables.names.shop, ...model },
    tables.client,
    { call: (each) => void measured?.push(each) },
  );
