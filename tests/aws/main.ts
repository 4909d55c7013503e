import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Undo } from '../../local/composition/undo.ts';
import { compareShops } from './compare.ts';
import { deploy } from './deploy.ts';
import { openDeployedShop } from './deployed-shop.ts';
import { startLocalShop } from './local-shop.ts';
import { PythonMissingError, startMiniStack } from './ministack.ts';

/**
 * `npm run test:aws`: deploys the CDK app to MiniStack with the ordinary command, and runs the same orders
 * through the deployed shop and through one machine. `AWS_ENDPOINT_URL` names an emulator that runs
 * already; the stack BalcaoDevelopment in it is replaced.
 */

const REPOSITORY = join(import.meta.dirname, '../..');
const KEPT = join(REPOSITORY, '.balcao', 'test-aws');

/** All that is run gets these, whatever account the person at this terminal is signed in to. */
const env = {
  PATH: [join(REPOSITORY, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
  HOME: process.env['HOME'],
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  CDK_DISABLE_CLI_TELEMETRY: 'true',
};

/** It takes about one minute, and several on a busy machine; what hangs is not waited for. */
const LIMIT_SECONDS = 540;

const undo = new Undo();
const giveUp = () => void undo.all().finally(() => process.exit(1));
process.once('SIGINT', giveUp).once('SIGTERM', giveUp);
setTimeout(() => {
  console.error(`npm run test:aws took longer than ${LIMIT_SECONDS} s and was ended.`);
  giveUp();
}, LIMIT_SECONDS * 1000).unref();

try {
  await mkdir(KEPT, { recursive: true });
  const folder = await mkdtemp(join(KEPT, 'run-'));
  undo.add(() => rm(folder, { recursive: true, force: true }));
  const endpoint =
    process.env['AWS_ENDPOINT_URL'] ?? (await undo.keep(startMiniStack(KEPT, env))).endpoint;
  const outputs = await deploy(folder, { ...env, AWS_ENDPOINT_URL: endpoint });
  const deployed = await undo.keep(openDeployedShop(endpoint, outputs, folder));
  const local = await undo.keep(startLocalShop());
  const { passed, failed } = await compareShops(local, deployed);
  process.exitCode = failed === 0 ? 0 : 1;
  await undo.all();
  console.log(`${passed} passed, ${failed} failed`);
} catch (error) {
  process.exitCode = 1;
  await undo.all();
  if (!(error instanceof PythonMissingError)) throw error;
  console.error(error.message);
}
