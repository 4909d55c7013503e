import type { ChoiceState, Exit } from '../../definition/machine.ts';
import { StateFailedError } from '../../failure.ts';
import type { Run } from '../run.ts';

/** Goes the way of the first rule whose condition is true, or the default way. */
export async function runChoice(state: ChoiceState, run: Run): Promise<void> {
  run.enter('Choice');
  const exit = await choose(state, run);
  if (exit === undefined) {
    throw new StateFailedError({
      error: 'States.NoChoiceMatched',
      cause: `An error occurred while executing the state '${state.name}' (entered at the event id #${run.frame.enteredId}). Failed to transition out of the state. The state does not point to a next state.`,
    });
  }
  await run.leave('Choice', exit, {}, run.frame.input);
}

async function choose(state: ChoiceState, run: Run): Promise<Exit | undefined> {
  for (const { condition, exit } of state.rules) {
    if ((await run.evaluate(condition)) === true) return exit;
  }
  return state.otherwise;
}
