import * as z from 'zod';
import { orderId } from '../domain/ids.ts';
import type { NewsKind } from '../domain/message.ts';
import { ORDER_STATUSES } from '../domain/order.ts';

/** What we read of a message of the status topic; whatever else it says is left alone. */
const newsSchema = z.object({
  id: z.string().transform(orderId),
  sequence: z.int().min(1),
  status: z.enum(ORDER_STATUSES),
  /** Absent for a change of status. */
  kind: z.string().optional(),
  /** Which reminder of the same payment it is. */
  count: z.int().min(1).max(9).optional(),
  /** When a link was asked for. */
  at: z.iso.datetime().optional(),
});

export interface TopicNews extends Pick<z.infer<typeof newsSchema>, 'id' | 'sequence' | 'status'> {
  kind: NewsKind;
  /** Grows with everything there is to tell of an order: by sequence, and reminders after their status; links by when they were asked for. */
  position: number;
}

/** A message of the topic as news; undefined for a kind that is not for us. */
export function readNews(body: string): TopicNews | undefined {
  const { kind, count = 1, at, ...change } = newsSchema.parse(JSON.parse(body));
  const position = change.sequence * 10;
  switch (kind) {
    case undefined:
      return { ...change, kind: change.status, position };
    case 'reminder':
      return { ...change, kind: 'reminder', position: position + count };
    case 'payLink':
      return { ...change, kind: 'payLink', position: at === undefined ? position : Date.parse(at) };
    default:
      return undefined;
  }
}
