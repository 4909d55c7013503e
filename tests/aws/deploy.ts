import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tell } from './progress.ts';
import { runCommand } from './run-command.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
const STACK = 'BalcaoDevelopment';

/** The skill that Alexa's requests are for. */
export const SKILL_ID = 'amzn1.ask.skill.00000000-0000-4000-8000-000000000000';

/** Without Lex and the guardrail, which MiniStack does not have. */
const CONTEXT = [
  'lexAndGuardrail=false',
  'stage=development',
  `alexaSkillId=${SKILL_ID}`,
  'requireLinkedAccount=false',
];

export type Outputs = Readonly<Record<string, string>>;

/**
 * Deploys the app with the ordinary CDK command, and puts the demo shop into it.
 * @param folder for the assembly
 * @returns the stack's outputs
 */
export async function deploy(folder: string, env: NodeJS.ProcessEnv): Promise<Outputs> {
  const assembly = join(folder, 'assembly');
  const outputsFile = join(folder, 'outputs.json');
  const cdk = (limitSeconds: number, ...args: string[]) =>
    runCommand('cdk', [...args, '--no-notices'], { env, cwd: REPOSITORY, limitSeconds });

  tell('cdk synth');
  const context = CONTEXT.flatMap((value) => ['-c', value]);
  await cdk(120, 'synth', '--quiet', '--output', assembly, ...context);
  tell('cdk bootstrap');
  await cdk(120, 'bootstrap', 'aws://000000000000/us-east-1', '--app', assembly);
  // A stack of an earlier run, on an endpoint that goes on running, has orders and stock of its own.
  await cdk(120, 'destroy', STACK, '--force', '--app', assembly);
  tell('cdk deploy');
  const unattended = ['--require-approval', 'never', '--outputs-file', outputsFile];
  await cdk(180, 'deploy', '--app', assembly, ...unattended);
  tell('npm run shop:publish');
  const publish = ['run', '--silent', 'shop:publish', '--', '--stack', STACK];
  await runCommand('npm', publish, { env, cwd: REPOSITORY, limitSeconds: 60 });

  const outputs = JSON.parse(await readFile(outputsFile, 'utf8')) as Record<string, Outputs>;
  return outputs[STACK] ?? {};
}
