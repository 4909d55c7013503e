import { pino } from 'pino';

/** Nothing listens on it (the discard service's port). */
export const CLOSED_PORT = 'http://127.0.0.1:9';

/** For what only logs. */
export const quiet = pino({ level: 'silent' });
