import { alexaCustomer, lexCustomer, until, type Answer, type Says } from '../support/customers.ts';
import { endedExecution, enteredBy } from '../support/executions.ts';
import type { Script, Step, Wait } from './scripts.ts';
import type { ShopUnderTest } from './shop-under-test.ts';
import { statusMessages, type StatusMessage } from './status-messages.ts';
import { whileStatesAreDown } from './states-down.ts';
import { setAvailable, stockOf, type Stock } from './stock.ts';

/** All that a script left behind that can be seen from outside; two shops that work alike leave the same. */
export interface Outcome {
  heard: string[];
  execution: { status: string; states: string[] };
  history: { sequence: number; status: string; reason?: string }[];
  /** What the customer was told, by sequence. */
  messages: StatusMessage[];
  stock: Stock;
}

interface OrderSeen {
  status: string;
  waitingFor: Wait | null;
  history: Outcome['history'];
}

/** The code is another in each shop, four digits, each on its own; and so is where the receipt is read. */
const withoutCode = (words: string) =>
  words.replace(/\b\d \d \d \d\b/g, '# # # #').replace(/https?:\/\/\S+\/receipts\/\S+/g, '#');

/** What the customer was told when the courier left. */
async function codeOf(shop: ShopUnderTest, orderId: string): Promise<string> {
  const told = await until(
    async () =>
      (await shop.messages())
        .map(({ message }) => message as { id: string; code?: string })
        .find(({ id, code }) => id === orderId && code !== undefined),
    (message) => message !== undefined,
  );
  return told?.code ?? '';
}

/**
 * Runs a script through a shop, to the end of its order.
 * @param heard gathers the answers, for who gives up waiting
 */
export async function play(script: Script, shop: ShopUnderTest, heard: string[]): Promise<Outcome> {
  const { endpoints } = shop;
  let orderId = '';
  const note = ({ words, expects, order }: Answer) => {
    orderId = order?.id ?? orderId;
    heard.push(
      `${withoutCode(words)} [${expects}] [${order ? `${order.number} ${order.status}` : ''}]`,
    );
  };
  const seen = async () => (await shop.console(`orders/${orderId}`)).body as OrderSeen;
  const waits = (wait: Wait) => until(seen, ({ waitingFor }) => waitingFor === wait);

  const take = async (step: Step, says: Says): Promise<void> => {
    if ('says' in step) note(await says(step.says));
    else if ('waits' in step) await waits(step.waits);
    else if ('refused' in step) {
      const { status, body } = await shop.console(`orders/${orderId}/${step.refused}`, step.body);
      const { error } = body as { error?: { code: string } };
      if (status !== 409 || error?.code !== step.code)
        throw new Error(`${step.refused} was not refused as ${step.code}: ${JSON.stringify(body)}`);
    } else if ('status' in step) await until(seen, ({ status }) => status === step.status);
    else if ('left' in step) await setAvailable(shop, step.left);
    else if ('entered' in step)
      await until(
        () => enteredBy(endpoints, orderId),
        (states) => states.includes(step.entered),
      );
    else if ('costs' in step) {
      const { sku, priceCents } = step.costs;
      const { status } = await shop.console(`menu/${sku}`, {
        key: `${sku} costs ${priceCents}`,
        priceCents,
      });
      if (status !== 200) throw new Error(`the price of ${sku} was not changed: ${status}`);
    } else {
      await waits(step.shop === 'reject' ? 'accept' : step.shop);
      const code = step.shop === 'delivered' ? { code: await codeOf(shop, orderId) } : {};
      const given = { ...step.body, ...code };
      const { status, body } = await shop.console(`orders/${orderId}/${step.shop}`, given);
      if (status !== 200) throw new Error(`${step.shop}: ${status} ${JSON.stringify(body)}`);
    }
  };

  const talk = async (says: Says) => {
    for (const step of script.steps) await take(step, says);
    const { status, states } = await endedExecution(endpoints, orderId);
    note(await says(script.asks));
    return { status, states };
  };

  const customer = script.channel === 'lex' ? lexCustomer : alexaCustomer;
  const execution = script.withoutWorkflow
    ? await whileStatesAreDown(shop, (alexa) => talk(alexaCustomer({ alexa }, script.locale)))
    : await talk(customer(endpoints, script.locale));

  const { history } = await seen();
  return {
    heard,
    execution,
    history: history.map(({ sequence, status, reason }) => ({
      sequence,
      status,
      ...(reason !== undefined && { reason }),
    })),
    messages: await statusMessages(shop, orderId, history.length),
    stock: await stockOf(shop),
  };
}
