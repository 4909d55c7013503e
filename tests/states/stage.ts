import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import validate from 'asl-validator';
import type { Json, JsonObject } from '../../local/states/json.ts';
import type { StatesEvent } from '../../local/states/log.ts';
import { startStates, type States, type StatesOptions } from '../../local/states/server.ts';
import { afterwards } from '../support/afterwards.ts';
import { FakeClock, settled } from './fake-clock.ts';
import { wire, type Call } from './wire.ts';

export const ROLE = 'arn:aws:iam::123456789012:role/states';
/** The function of every test: it does what the test's `work` says. */
export const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:work';
export const INVOKE = 'arn:aws:states:::lambda:invoke';

/** Throw it from a test's function to have it fail as a Lambda function does. */
export class ThrownByFunction extends Error {
  readonly errorType: string;

  constructor(errorType: string, message = 'thrown by the test') {
    super(message);
    this.errorType = errorType;
  }
}

export type Work = (payload: Json, times: number) => Json | Promise<Json>;

/** Step Functions with a clock that is moved by hand and one function that the test gives. */
export interface Stage {
  clock: FakeClock;
  call: Call;
  states: States;
  directory: string;
  /** What the function was called with, in order. */
  payloads: Json[];
  told: StatesEvent[];
}

export interface StageOptions extends Partial<Omit<StatesOptions, 'clock' | 'invoke' | 'log'>> {
  work?: Work;
  clock?: FakeClock;
  payloads?: Json[];
}

const stages: Stage[] = [];

/** To be called in `afterEach`. */
export async function closeStages(): Promise<void> {
  await Promise.all(stages.splice(0).map(({ states }) => states.close()));
}

export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const { work = (payload: Json) => payload, clock = new FakeClock(), payloads = [] } = options;
  const { directory = newDirectory(), ...rest } = options;
  const told: StatesEvent[] = [];
  const states = await startStates({
    endpoints: {},
    ...rest,
    directory,
    clock,
    log: (event) => told.push(event),
    async invoke(_arn, payload) {
      payloads.push(payload as Json);
      try {
        return { payload: await work(payload as Json, payloads.length) };
      } catch (error) {
        if (!(error instanceof ThrownByFunction)) throw error;
        return { error: { errorType: error.errorType, errorMessage: error.message } };
      }
    },
  });
  const stage = { clock, call: wire(states.url), states, directory, payloads, told };
  stages.push(stage);
  return stage;
}

/** A folder for stages, kept until the file's tests are over: one that is closed may be opened again. */
export function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'balcao-states-'));
  afterwards(() => {
    rmSync(directory, { recursive: true, force: true });
  });
  return directory;
}

/** Creates the machine, which the public validator must find well too, and starts one execution. */
export async function start(
  { call }: Stage,
  definition: JsonObject,
  input: Json = {},
  name = 'run',
): Promise<string> {
  const { stateMachineArn } = await call('CreateStateMachine', {
    name: 'machine',
    roleArn: ROLE,
    definition: validated(definition),
  });
  const started = { stateMachineArn, name, input: JSON.stringify(input) };
  const { executionArn } = await call('StartExecution', started);
  await settled();
  return String(executionArn);
}

/** @returns the definition as text, in JSONata */
export function validated(definition: JsonObject): string {
  const full = { QueryLanguage: 'JSONata', ...definition };
  // It adds to what it is given.
  const validation = validate(structuredClone(full));
  if (!validation.isValid) throw new Error(validation.errorsText());
  return JSON.stringify(full);
}
