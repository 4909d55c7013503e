import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { apiPix } from '../../lambda/adapters/pix/api-pix.ts';
import { pixProviderSchema, type PixProvider } from '../../lambda/adapters/pix/provider.ts';
import { secretsManagerSecret } from '../../lambda/adapters/secretsmanager/secret.ts';
import type { TestMachine } from '../support/machine.ts';

/** The shop's client at a machine's bank, as the machine's own Lambdas have it. */
export async function pixOf({ local, data }: TestMachine): Promise<{
  pix: ReturnType<typeof apiPix>;
  provider: PixProvider;
}> {
  const client = JSON.parse(await readFile(join(data, 'bank/client.json'), 'utf8')) as {
    webhookPath: string;
  };
  const provider = pixProviderSchema.parse({
    apiUrl: `${local.bank.api}/v2`,
    tokenUrl: `${local.bank.api}/oauth/token`,
    merchant: { name: 'Cantina da Vila', city: 'São Paulo' },
    key: '00000000-0000-4000-8000-000000000000',
    secretName: 'balcao/pix',
    webhookPath: client.webhookPath,
  });
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: local.secretsManager.endpoint,
  });
  const readSecret = secretsManagerSecret(provider.secretName);
  return { pix: apiPix(provider, { readSecret, now: () => new Date() }), provider };
}
