import { Command } from 'commander';
import { apiPix } from '../lambda/adapters/pix/api-pix.ts';
import { pixProviderOf } from '../lambda/adapters/pix/provider.ts';
import { secretsManagerSecret } from '../lambda/adapters/secretsmanager/secret.ts';

const { url, provider: settings } = new Command('npm run pix:webhook --')
  .description(
    'Registers the shop’s address at its bank, where payments are told, and says which one counts now.',
  )
  .requiredOption('--provider <json>', 'the bank’s settings block, as the context value `pix`')
  .option(
    '--url <address>',
    'what the output PixWebhookUrl says; the address that counts is only asked for when left out',
  )
  .addHelpText(
    'after',
    '\nReads the secret that the block names with the AWS credentials of your shell.',
  )
  .allowExcessArguments(false)
  .parse()
  .opts<{ provider: string; url?: string }>();

const provider = pixProviderOf(settings);
const pix = apiPix(provider, {
  readSecret: secretsManagerSecret(provider.secretName),
  now: () => new Date(),
});
if (url !== undefined) {
  const base = url.endsWith('/') ? url : `${url}/`;
  await pix.registerWebhook(new URL(provider.webhookPath, base).href);
}
console.log((await pix.webhook()) ?? 'no address is registered');
pix.close();
