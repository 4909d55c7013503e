import { pino, type Logger } from 'pino';
import { PinoPretty } from 'pino-pretty';

/** What the machine logs to standard error: one readable line each, or JSON for another program, metrics included. */
export function startLog(json: boolean): Logger {
  const destination = json
    ? pino.destination({ fd: 2, sync: true })
    : PinoPretty({
        destination: 2,
        sync: true,
        colorize: process.stderr.isTTY,
        translateTime: 'SYS:HH:MM:ss',
        ignore: 'pid,hostname,service,lambda',
        messageFormat: '{if lambda}[{lambda}] {end}{if service}[{service}] {end}{msg}',
      });
  return pino({ level: json ? 'debug' : 'info', base: null }, destination);
}
