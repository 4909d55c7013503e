import { until } from '../support/customers.ts';
import type { ShopUnderTest } from './shop-under-test.ts';

/** What the status topic tells of a change, less whose it is. */
export interface StatusMessage {
  sequence: number;
  status: string;
  number: number;
  channel: string;
  locale: string;
  minutes?: number;
  reason?: string;
  /** What the model thought would go well with it. */
  suggestion?: unknown;
  /** Whether the code for the door was told; it is another each time. */
  hasCode: boolean;
}

type Published = Omit<StatusMessage, 'hasCode'> & { id: string; code?: string };

/** An order's messages by sequence, once there is one for each change; any further ones too. */
export async function statusMessages(
  shop: ShopUnderTest,
  orderId: string,
  changes: number,
): Promise<StatusMessage[]> {
  const published = await until(
    async () => {
      const all = (await shop.messages()).map(({ message }) => message as Published);
      return all.filter(({ id }) => id === orderId);
    },
    ({ length }) => length >= changes,
  );
  return published
    .map(({ sequence, status, number, channel, locale, minutes, reason, suggestion, code }) => ({
      ...{ sequence, status, number, channel, locale },
      ...(minutes !== undefined && { minutes }),
      ...(reason !== undefined && { reason }),
      ...(suggestion !== undefined && { suggestion }),
      hasCode: code !== undefined,
    }))
    .sort((one, other) => one.sequence - other.sequence);
}
