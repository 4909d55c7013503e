import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { boundedHttp } from '../bounded-http.ts';

const ANSWER_MILLISECONDS = 2_000;
const ATTEMPTS = 3;

/** Reads a secret by its name, as it is now. @throws when it is not there, or holds no text */
export function secretsManagerSecret(name: string): () => Promise<string> {
  const client = new SecretsManagerClient({
    maxAttempts: ATTEMPTS,
    requestHandler: boundedHttp(ANSWER_MILLISECONDS),
  });
  return async () => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: name }));
    if (SecretString === undefined) throw new TypeError(`the secret ${name} holds no text`);
    return SecretString;
  };
}
