import type { WaitState } from '../../definition/machine.ts';
import { queryFailed } from '../../jsonata/expression.ts';
import type { Run } from '../run.ts';

/** Waits some seconds, or until a time. The time is kept: a restart does not begin the wait again. */
export async function runWait(state: WaitState, run: Run): Promise<void> {
  const { frame } = run;
  if (frame.progress.at !== 'waiting') {
    run.enter('Wait');
    frame.progress = { at: 'waiting', until: await endOf(state, run) };
    run.execution.changed(frame);
    run.commit();
  }
  await run.until(frame.progress.until);
  await run.leave('Wait', state.exit, {}, frame.input);
}

async function endOf({ until: { unit, value } }: WaitState, run: Run): Promise<number> {
  const end = await run.evaluate(async (bindings) => {
    const given = await value(bindings);
    if (typeof given === 'number' && given >= 0) return run.now + given * 1000;
    const time = typeof given === 'string' ? Date.parse(given) : NaN;
    if (Number.isFinite(time)) return time;
    const expected =
      unit === 'Seconds' ? '0 seconds or more' : 'a time such as 2026-01-31T12:00:00Z';
    throw queryFailed(
      unit,
      `The field '${unit}' expected ${expected}, got ${JSON.stringify(given)}.`,
    );
  });
  return Number(end);
}
