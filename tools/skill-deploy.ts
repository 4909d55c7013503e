import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { AccountClientError, accountLinkingRequest } from './skill-deploy/account-linking.ts';
import { withoutPolicy } from './skill-deploy/policy-pages.ts';
import { CommandFailedError, run } from './skill-deploy/run.ts';
import { readSkillIds, writeSkillIds } from './skill-deploy/skill-ids.ts';
import { deployedSkillId, makeWorkspace } from './skill-deploy/workspace.ts';
import { DeploymentUnknownError, stackOutput } from './stack-output.ts';

interface Options {
  stage: 'development' | 'production';
  stack?: string;
  region: string;
  profile: string;
  lambdaArn?: string;
  vendorId?: string;
  ids: string;
  accountLinking: boolean;
  permission: boolean;
  dryRun?: boolean;
}

const ROOT = join(import.meta.dirname, '..');
const INSTALL_ASK =
  'Install the ASK CLI, "npm i -g ask-cli@2", and sign in once with "ask configure".';

const options = new Command('npm run skill:deploy --')
  .description(
    'Deploys the Alexa skill with the ASK CLI: fills in the Lambda, remembers the skill of each stage in skill-ids.json,\n' +
      'sets account linking up, and gives a new skill the permission to call the Lambda.',
  )
  .addOption(
    new Option('--stage <stage>', 'the deployment it is for')
      .choices(['development', 'production'])
      .default('production'),
  )
  .option('--stack <name>', 'the deployed stack (Balcao, or BalcaoDevelopment)')
  .option('--region <region>', 'where it is deployed', 'us-east-1')
  .option('--profile <name>', 'the profile of the ASK CLI', 'default')
  .option('--lambda-arn <arn>', 'the Lambda, instead of what the stack says')
  .option('--vendor-id <id>', 'the vendor id of your developer account, for accounts to be linked')
  .option('--ids <file>', 'where the ids of the skills are kept', join(ROOT, 'skill-ids.json'))
  .option('--no-account-linking', 'leaves account linking as it is')
  .option('--no-permission', 'does not deploy the stack again for a new skill')
  // "npm run skill:deploy --dry-run" gives it to npm, which hands it on so.
  .addOption(
    new Option('--dry-run', 'says what would be run, and runs nothing').env('npm_config_dry_run'),
  )
  .addHelpText(
    'after',
    '\nUses the AWS credentials of your shell and the ASK CLI’s own.\nExit codes: 0 done, 1 could not, 2 wrong usage.',
  )
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<Options>();

const { stage, region, profile } = options;
const stack = options.stack ?? (stage === 'production' ? 'Balcao' : 'BalcaoDevelopment');
const workspace = join(ROOT, '.balcao', 'skill', stage);

try {
  await (options.dryRun === true ? tell() : deploy());
  const lacking = await withoutPolicy(join(ROOT, 'skill-package', 'skill.json'));
  if (lacking !== undefined) console.log(lacking);
} catch (fault) {
  const known = [CommandFailedError, DeploymentUnknownError, AccountClientError];
  if (!(fault instanceof Error)) throw fault;
  console.error(
    known.some((kind) => fault instanceof kind)
      ? fault.message
      : `The skill could not be deployed: ${fault.name}: ${fault.message}`,
  );
  process.exitCode = 1;
}

async function deploy(): Promise<void> {
  const ids = await readSkillIds(options.ids);
  const known = ids[stage];
  const lambdaArn =
    options.lambdaArn ??
    (await stackOutput({ stack, region }, 'FulfilmentFunctionArn', '--lambda-arn'));
  await makeWorkspace(workspace, join(ROOT, 'skill-package'), {
    lambdaArn,
    profile,
    ...(known !== undefined && { skillId: known }),
  });
  console.log(known === undefined ? 'Making a new skill' : `Deploying to ${known}`);
  await run(askDeploy(), workspace, INSTALL_ASK);
  const skillId = await deployedSkillId(workspace, profile);
  await writeSkillIds(options.ids, { ...ids, [stage]: skillId });
  if (options.accountLinking) await linkAccounts(skillId);
  if (skillId === known) return;
  if (options.permission) await run(allowSkill(skillId), ROOT, 'Run "npm ci" first.');
  console.log(`${options.ids} now has the skill ${skillId}: commit it. ${alwaysWith(skillId)}`);
}

/** By way of a file that only this user reads, and that is gone afterwards: the secret is on no command line. */
async function linkAccounts(skillId: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'balcao-skill-'));
  try {
    const file = join(folder, 'account-linking.json');
    const request = await accountLinkingRequest({ stack, region });
    await writeFile(file, JSON.stringify(request), { mode: 0o600 });
    await run(askLinkAccounts(skillId, file), workspace, INSTALL_ASK);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function tell(): Promise<void> {
  const known = (await readSkillIds(options.ids))[stage];
  const skillId = known ?? 'SKILL_ID';
  const lambda = options.lambdaArn ?? `the output FulfilmentFunctionArn of ${stack} in ${region}`;
  console.log(`Nothing is run. Without --dry-run:`);
  console.log(`copy skill-package/ to ${workspace}, with ${lambda} as its endpoint`);
  const commands = [
    askDeploy(),
    ...(options.accountLinking ? [askLinkAccounts(skillId, 'FILE')] : []),
    ...(options.permission && known === undefined ? [allowSkill(skillId)] : []),
  ];
  for (const command of commands) console.log(command.join(' '));
  if (known === undefined) console.log(`write the new skill's id to ${options.ids}`);
}

function askDeploy(): [string, ...string[]] {
  return ['ask', 'deploy', '--target', 'skill-metadata', '--profile', profile];
}

function askLinkAccounts(skillId: string, file: string): [string, ...string[]] {
  return [
    ...(['ask', 'smapi', 'update-account-linking-info', '--skill-id', skillId] as const),
    ...['--stage', 'development', '--account-linking-request', `file:${file}`],
    ...['--profile', profile],
  ];
}

function allowSkill(skillId: string): [string, ...string[]] {
  const context = [
    `stage=${stage}`,
    `region=${region}`,
    `alexaSkillId=${skillId}`,
    ...(options.vendorId === undefined ? [] : [`alexaVendorId=${options.vendorId}`]),
  ];
  return ['npx', 'cdk', 'deploy', ...context.flatMap((each) => ['-c', each])];
}

function alwaysWith(skillId: string): string {
  return `Every later "npm run deploy" needs -c alexaSkillId=${skillId}, or the same in cdk.json.`;
}
