import { settled } from './fake-clock.ts';
import { branches } from './histories/branches.ts';
import { endings } from './histories/endings.ts';
import { flow } from './histories/flow.ts';
import { tasks } from './histories/tasks.ts';
import { tokens } from './histories/tokens.ts';
import { historyOf } from './history.ts';
import { closeStages, openStage, ROLE, start } from './stage.ts';

afterEach(closeStages);

test.each([...flow, ...tasks, ...tokens, ...branches, ...endings])(
  '$behaviour',
  async ({ definition, input = {}, work, then, history }) => {
    const stage = await openStage({ ...(work !== undefined && { work }) });
    const executionArn = await start(stage, definition, input);
    await then?.(stage, executionArn);
    await settled();
    expect(await historyOf(stage, executionArn)).toEqual([
      [1, 0, 'ExecutionStarted', { input: JSON.stringify(input), roleArn: ROLE }],
      ...history,
    ]);
  },
);
