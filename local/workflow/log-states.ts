import type { Logger } from 'pino';
import type { Log } from '../states/log.ts';

/** What the workflow engine tells, a line each. */
export const logStates =
  (log: Logger): Log =>
  (event) => {
    const execution = event.arn.split(':').at(-1) ?? event.arn;
    switch (event.type) {
      case 'execution-started':
        log.info(`${execution} started`);
        return;
      case 'execution-resumed':
        log.info(`${execution} goes on`);
        return;
      case 'execution-ended':
        log.info(
          `${execution} ended: ${event.status}${event.error === undefined ? '' : ` (${event.error}: ${event.cause ?? ''})`}`,
        );
        return;
      case 'fault':
        log.error({ err: event.error }, `${execution} met a fault of the engine`);
        return;
    }
  };
