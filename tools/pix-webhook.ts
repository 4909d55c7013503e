import { Command, InvalidArgumentError } from 'commander';
import { apiPix } from '../lambda/adapters/pix/api-pix.ts';
import { pixProviderOf, type PixProvider } from '../lambda/adapters/pix/provider.ts';
import { secretsManagerSecret } from '../lambda/adapters/secretsmanager/secret.ts';

const { url, provider } = new Command('npm run pix:webhook --')
  .description('Tells the shop’s bank where to post payments, and says which address counts now.')
  .requiredOption(
    '--provider <json>',
    'the bank’s settings block, as the context value `pix`',
    providerOf,
  )
  .option('--url <address>', 'the output PixWebhookUrl; left out, nothing is changed', webhookBase)
  .addHelpText(
    'after',
    '\nReads the secret that the block names with the AWS credentials of your shell.\nExit codes: 0 done, 1 the bank or AWS refused, 2 wrong usage.',
  )
  .allowExcessArguments(false)
  .exitOverride((stop) => process.exit(stop.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ provider: PixProvider; url?: string }>();

const pix = apiPix(provider, {
  readSecret: secretsManagerSecret(provider.secretName),
  now: () => new Date(),
});
try {
  if (url !== undefined) await pix.registerWebhook(new URL(provider.webhookPath, url).href);
  console.log((await pix.webhook()) ?? 'no address is registered');
} catch (error) {
  const { message, cause } = error as Error;
  console.error(cause instanceof Error ? `${message} (${cause.message})` : message);
  process.exitCode = 1;
} finally {
  pix.close();
}

function providerOf(json: string): PixProvider {
  try {
    return pixProviderOf(json);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

function webhookBase(text: string): string {
  if (!URL.canParse(text)) throw new InvalidArgumentError('Expected an address.');
  return text.endsWith('/') ? text : `${text}/`;
}
