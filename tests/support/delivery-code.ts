import type { LocalJson } from '../../local/local-json.ts';
import { until } from './customers.ts';

interface News {
  message: { id: string; code?: string };
}

/** The code that the customer of an order was told when the courier left with it. */
export async function deliveryCodeOf(
  { outbox }: Pick<LocalJson, 'outbox'>,
  orderId: string,
): Promise<string> {
  const news = await until(
    async () => {
      const response = await fetch(`${outbox.endpoint}.json`);
      const { messages } = (await response.json()) as { messages: News[] };
      return messages.find(({ message }) => message.id === orderId && message.code !== undefined);
    },
    (found) => found !== undefined,
  );
  return news?.message.code ?? '';
}
