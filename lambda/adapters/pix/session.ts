import * as z from 'zod';
import { ChargeRefusedError, GatewayUnavailableError } from '../../domain/payment-errors.ts';
import { MutualTls } from './mutual-tls.ts';
import { refusal } from './problem.ts';
import {
  pixCredentialsSchema,
  type PixCredentials,
  type PixProvider,
  type ReadSecret,
} from './provider.ts';

/** A token is given up this long before it expires, so that none expires on its way. */
const MARGIN_MILLISECONDS = 30_000;

const tokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
});

/** A connection with its token: the bank takes a token only from the certificate that asked for it. */
export interface BankSession {
  tls: MutualTls;
  authorization: string;
  validUntil: number;
}

/**
 * Reads the credentials and asks for a token (OAuth 2 client credentials over mutual TLS, RFC 6749 and RFC 8705).
 * @throws GatewayUnavailableError, ChargeRefusedError when the bank does not know us
 */
export async function openSession(
  provider: PixProvider,
  readSecret: ReadSecret,
): Promise<BankSession> {
  const credentials = await credentialsIn(provider.secretName, readSecret);
  const tls = new MutualTls(credentials);
  const asked = Date.now();
  try {
    const answer = await tls.send({
      method: 'POST',
      url: provider.tokenUrl,
      ...tokenRequest(provider, credentials),
    });
    if (answer.status !== 200) throw refusal('POST token', answer);
    const token = tokenSchema.safeParse(jsonOf(answer.body));
    if (!token.success)
      throw new GatewayUnavailableError('POST token: no token in the bank’s answer', {
        cause: token.error,
      });
    return {
      tls,
      authorization: `Bearer ${token.data.access_token}`,
      validUntil: asked + token.data.expires_in * 1000 - MARGIN_MILLISECONDS,
    };
  } catch (error) {
    tls.close();
    throw error;
  }
}

/** Neither what is in the secret nor a part of it is in the words of an error. */
async function credentialsIn(name: string, readSecret: ReadSecret): Promise<PixCredentials> {
  const text = await readSecret().catch((cause: unknown) => {
    throw new GatewayUnavailableError(`the secret ${name} cannot be read`, { cause });
  });
  const parsed = pixCredentialsSchema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path }) => path.join('.') || 'all of it').join(', ');
  throw new ChargeRefusedError(`the secret ${name} is no JSON of credentials; wrong: ${wrong}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tokenRequest({ clientAuthentication, scope }: PixProvider, credentials: PixCredentials) {
  const { clientId, clientSecret } = credentials;
  const form = new URLSearchParams({ grant_type: 'client_credentials', scope });
  const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' };
  switch (clientAuthentication) {
    case 'basic':
      headers['authorization'] =
        `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
      break;
    case 'form':
      form.set('client_id', clientId);
      form.set('client_secret', clientSecret);
      break;
  }
  return { headers, body: form.toString() };
}
