import type { JsonObject } from '../json.ts';

/** An event as GetExecutionHistory gives it, details under the key of its type. */
export interface HistoryEvent {
  id: number;
  previousEventId: number;
  /** Seconds since 1970, with a fraction. */
  timestamp: number;
  type: string;
  [details: string]: unknown;
}

/** What an execution keeps at most; one that reaches it fails. */
export const MAXIMUM_EVENTS = 25_000;

const WITHOUT_DETAILS = new Set(['LambdaFunctionStarted']);

export function historyEvent(
  id: number,
  previousEventId: number,
  now: number,
  type: string,
  details?: JsonObject,
): HistoryEvent {
  const event: HistoryEvent = { id, previousEventId, timestamp: now / 1000, type };
  if (details !== undefined && !WITHOUT_DETAILS.has(type)) event[detailsKey(type)] = details;
  return event;
}

function detailsKey(type: string): string {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails';
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails';
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
}

/** JSON text in an event. The service shortens long ones; 256 KiB is never long here. */
export function inputDetails(input: string): JsonObject {
  return { input, inputDetails: { truncated: false } };
}

export function outputDetails(output: string): JsonObject {
  return { output, outputDetails: { truncated: false } };
}
