import * as z from 'zod';
import type { HistoryEvent } from '../engine/history-event.ts';
import { findExecution } from './execution-operations.ts';
import { operation } from './operation.ts';
import { pageFields, pageOf } from './page.ts';

export const getExecutionHistory = operation(
  z.object({
    executionArn: z.string(),
    reverseOrder: z.boolean().default(false),
    includeExecutionData: z.boolean().default(true),
    ...pageFields,
  }),
  (request, service) => {
    const { id } = findExecution(request.executionArn, service);
    service.engine.running(request.executionArn);
    const { reverseOrder } = request;
    const { items, ...rest } = pageOf(
      request,
      reverseOrder ? Number.MAX_SAFE_INTEGER : 0,
      (event: HistoryEvent) => event.id,
      (from, limit) => service.executions.events(id, from, limit, reverseOrder),
    );
    return { events: request.includeExecutionData ? items : items.map(withoutData), ...rest };
  },
);

const DATA = new Set(['input', 'output', 'inputDetails', 'outputDetails']);

function withoutData(event: HistoryEvent): HistoryEvent {
  const bare = Object.entries(event).map(([key, value]) =>
    typeof value === 'object' && value !== null
      ? [key, Object.fromEntries(Object.entries(value).filter(([name]) => !DATA.has(name)))]
      : [key, value],
  );
  return Object.fromEntries(bare) as HistoryEvent;
}
