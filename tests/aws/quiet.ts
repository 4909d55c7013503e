import { pino } from 'pino';

/** For what only logs. */
export const quiet = pino({ level: 'silent' });
