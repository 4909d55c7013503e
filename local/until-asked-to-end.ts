import type { EventEmitter } from 'node:events';
import type { Logger } from 'pino';
import type { Machine } from './composition/start-machine.ts';

const BLINK_MILLISECONDS = 300;

/** Ctrl-C pressed again while it closes. */
const ENDED_AT_ONCE = 130;

/**
 * Keeps a machine open until Ctrl-C, until it is asked to end, or until a service of its own is lost; then
 * closes it.
 * @param signals where SIGINT and SIGTERM are heard
 * @returns the exit code: 0 when asked, 130 when asked twice, 1 for a service lost or a bad end
 */
export function untilAskedToEnd(
  machine: Pick<Machine, 'lost' | 'stop'>,
  signals: Pick<EventEmitter, 'on'>,
  log: Logger,
): Promise<number> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    const close = (code: number) => {
      machine.stop().then(
        () => {
          resolve(code);
        },
        (error: unknown) => {
          log.error({ err: error }, 'not everything ended well');
          resolve(1);
        },
      );
    };
    const asked = () => {
      // npm hands on the Ctrl-C that the terminal gave already: twice within a blink is once.
      if (askedAt !== undefined) {
        if (Date.now() - askedAt > BLINK_MILLISECONDS) resolve(ENDED_AT_ONCE);
        return;
      }
      askedAt = Date.now();
      log.info('closing; once more ends at once');
      close(0);
    };
    signals.on('SIGINT', asked);
    signals.on('SIGTERM', asked);
    void machine.lost.then((error) => {
      log.error({ err: error }, error.message);
      close(1);
    });
  });
}
