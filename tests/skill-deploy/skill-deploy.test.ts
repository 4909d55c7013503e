import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const ARN = 'arn:aws:lambda:us-east-1:111122223333:function:Fulfilment';
const SKILL = 'amzn1.ask.skill.11111111-1111-4111-8111-111111111111';
const ROOT = join(import.meta.dirname, '../..');

/**
 * In the place of Amazon's and AWS's commands: writes down what it was called with, and, as the ASK CLI does, the skill
 * that it has deployed to, a new one where none is known.
 */
const COMMAND = `#!${process.execPath}
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const [, name, ...args] = process.argv;
appendFileSync(process.env.CALLS, [require('node:path').basename(name), ...args].join(' ') + '\\n');
if (process.env.FAILS === args[0]) process.exit(3);
if (args[0] === 'deploy' && args[1] === '--target') {
  const { uri } = JSON.parse(readFileSync('skill-package/skill.json')).manifest.apis.custom.endpoint;
  appendFileSync(process.env.CALLS, 'endpoint ' + uri + '\\n');
  if (!existsSync('.ask/ask-states.json'))
    writeFileSync('.ask/ask-states.json', JSON.stringify({ profiles: { default: { skillId: '${SKILL}' } } }));
}
`;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balcao-skill-deploy-'));
  await mkdir(join(folder, 'bin'));
  for (const name of ['ask', 'npx'])
    await writeFile(join(folder, 'bin', name), COMMAND, { mode: 0o755 });
});
afterEach(() => rm(folder, { recursive: true }));

async function skillDeploy(args: string[], env: Record<string, string> = {}) {
  const child = spawn(
    process.execPath,
    ['tools/skill-deploy.ts', '--ids', join(folder, 'ids.json'), ...args],
    { cwd: ROOT, env: { PATH: join(folder, 'bin'), CALLS: join(folder, 'calls'), ...env } },
  );
  const [said, complained] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  const calls = await readFile(join(folder, 'calls'), 'utf8').catch(() => '');
  return { said, complained, code: child.exitCode, calls: calls.split('\n').filter(Boolean) };
}

const alone = ['--lambda-arn', ARN, '--no-account-linking', '--vendor-id', 'M1ABCDEFGH23'];

test('a new skill is deployed with the Lambda, kept for its stage, and allowed to call', async () => {
  const first = await skillDeploy(alone);
  expect(first).toMatchObject({ complained: '', code: 0 });
  expect(first.calls).toEqual([
    'ask deploy --target skill-metadata --profile default',
    `endpoint ${ARN}`,
    `npx cdk deploy -c stage=production -c region=us-east-1 -c alexaSkillId=${SKILL} -c alexaVendorId=M1ABCDEFGH23`,
  ]);
  expect(first.said).toContain(`needs -c alexaSkillId=${SKILL}`);
  expect(JSON.parse(await readFile(join(folder, 'ids.json'), 'utf8'))).toEqual({
    production: SKILL,
  });

  // Again: to the same skill, which may call already.
  const again = await skillDeploy(alone);
  expect(again.said).toContain(`Deploying to ${SKILL}`);
  expect(again.calls.slice(3)).toEqual([
    'ask deploy --target skill-metadata --profile default',
    `endpoint ${ARN}`,
  ]);
});

test('a dry run says each command, and runs none', async () => {
  const { said, calls, code } = await skillDeploy(['--dry-run', '--stage', 'development']);
  expect(said).toContain('the output FulfilmentFunctionArn of BalcaoDevelopment');
  expect(said).toContain('ask deploy --target skill-metadata --profile default');
  expect(said).toContain('ask smapi update-account-linking-info --skill-id SKILL_ID');
  expect(said).toContain('npx cdk deploy -c stage=development');
  expect(said).toContain('no privacy page of yours for pt-BR and en-US');
  expect({ calls, code }).toEqual({ calls: [], code: 0 });

  // Without "--", npm keeps the option for itself.
  const byNpm = await skillDeploy([], { npm_config_dry_run: 'true' });
  expect(byNpm).toMatchObject({ calls: [], code: 0 });
});

test('when the ASK CLI fails nothing is done after it', async () => {
  const { complained, calls, code } = await skillDeploy(alone, { FAILS: 'deploy' });
  expect(complained).toMatch(/^"ask deploy .*" ended with 3\.$/m);
  expect(calls).toHaveLength(1);
  expect(code).toBe(1);
});

test('without the ASK CLI it says how to install it', async () => {
  await rm(join(folder, 'bin', 'ask'));
  const { complained, code } = await skillDeploy(alone);
  expect(complained).toMatch(/^"ask" could not be started\. Install the ASK CLI/);
  expect(code).toBe(1);
});

test('a stage that there is not is wrong usage', async () => {
  expect((await skillDeploy(['--stage', 'live'])).code).toBe(2);
});
