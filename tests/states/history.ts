import type { Stage } from './stage.ts';

/** One event, details beside the type: `[id, previousEventId, type, details]`. */
export type Line = [number, number, string, Record<string, unknown>?];

/** The whole history, without times, and without what the service's recordings leave out. */
export async function historyOf({ call }: Stage, executionArn: string): Promise<Line[]> {
  const { events } = await call('GetExecutionHistory', { executionArn, maxResults: 1000 });
  return (events as Record<string, unknown>[]).map((event) => {
    const { id, previousEventId, type, timestamp, ...rest } = event;
    expect(typeof timestamp).toBe('number');
    const [key] = Object.keys(rest);
    const line = [id, previousEventId, type] as Line;
    if (key === undefined) return line;
    const [own, previous, name] = line;
    return [own, previous, name, withoutTruncation(rest[key] as object)];
  });
}

/** Nothing is truncated here: every event says so, and the tables need not. */
function withoutTruncation(details: object): Record<string, unknown> {
  const kept = Object.entries(details).filter(([name, value]) => {
    if (!name.endsWith('Details')) return true;
    expect(value).toEqual({ truncated: false });
    return false;
  });
  return Object.fromEntries(kept);
}

export async function typesOf(stage: Stage, executionArn: string): Promise<string[]> {
  return (await historyOf(stage, executionArn)).map(([, , type]) => type);
}
