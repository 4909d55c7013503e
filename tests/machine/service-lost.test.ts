import { EventEmitter } from 'node:events';
import { pino } from 'pino';
import { ServiceLostError, startServiceThread } from '../../local/service-thread.ts';
import { untilAskedToEnd } from '../../local/until-asked-to-end.ts';

const log = pino({ level: 'silent' });

const thread = (ends: 'early' | 'fault' | 'asked') =>
  startServiceThread(
    'tables',
    new URL('./threads/ends-when-told.ts', import.meta.url),
    { ends },
    {},
    log,
  );

test('a service that ends by itself is told as lost, with what ended it', async () => {
  const service = await thread('fault');
  const lost = await service.lost;
  expect(lost.message).toMatch(
    /^The service "tables" ended by itself \(the disk is full\)\..*start again/,
  );
  await service.stop();
});

test('a service that ends before it listens is a start that failed', async () => {
  await expect(thread('early')).rejects.toThrow(/"tables" ended by itself \(exit code 3\)/);
});

test('a service that is asked to end is not lost', async () => {
  const service = await thread('asked');
  let lost = false;
  void service.lost.then(() => {
    lost = true;
  });
  await service.stop();
  expect(lost).toBe(false);
});

/** A machine that is stopped once, and never loses a service unless it is told to. */
function machine(lost: Promise<ServiceLostError> = new Promise(() => undefined)) {
  const stopped: string[] = [];
  const stop = () => {
    stopped.push('stopped');
    return Promise.resolve();
  };
  return { lost, stop, stopped };
}

test('a machine that loses a service closes, and ends with code 1', async () => {
  const { stopped, ...open } = machine(Promise.resolve(new ServiceLostError('gone')));
  expect(await untilAskedToEnd(open, new EventEmitter(), log)).toBe(1);
  expect(stopped).toEqual(['stopped']);
});

test('a machine that is asked to end closes, and ends with code 0', async () => {
  const signals = new EventEmitter();
  const { stopped, ...open } = machine();
  const ended = untilAskedToEnd(open, signals, log);
  signals.emit('SIGINT');
  signals.emit('SIGTERM');
  expect(await ended).toBe(0);
  expect(stopped).toEqual(['stopped']);
});
