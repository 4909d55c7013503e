/** Run by restart.test.ts as a process of its own, to be killed. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startStates } from '../../local/states/server.ts';

const [, , directory = ''] = process.argv;
const states = await startStates({
  directory,
  endpoints: {},
  async invoke(_arn, payload) {
    appendFileSync(join(directory, 'work.jsonl'), `${JSON.stringify(payload)}\n`);
    await setTimeout(5);
    return { payload };
  },
});
states.resume();
console.log(states.url);
