import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { FetchError, JwtBaseError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import type { Accounts } from '../../ports.ts';

const ANSWER_MILLISECONDS = 2_000;

export interface AccountPool {
  userPoolId: string;
  /** The client that Alexa links accounts by. */
  clientId: string;
  /** Where the pool's public keys are. */
  keysUrl: string;
}

/**
 * The accounts of a Cognito user pool, by the access tokens that Alexa passes on. Such a token has no `aud`: what counts
 * is its signature, issuer, `token_use` and `client_id`
 * (https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html).
 * The pool's keys are fetched once, and again for a key that is not among them.
 * @throws FetchError when the keys cannot be had
 */
export function cognitoAccounts({ userPoolId, clientId, keysUrl }: AccountPool): Accounts {
  const verifier = CognitoJwtVerifier.create(
    { userPoolId, clientId, tokenUse: 'access' },
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: () => keys(keysUrl) } }) },
  );
  return {
    async subjectOf(token) {
      try {
        return (await verifier.verify(token)).sub;
      } catch (error) {
        if (error instanceof JwtBaseError && !(error instanceof FetchError)) return undefined;
        throw error;
      }
    },
  };
}

async function keys(url: string): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MILLISECONDS) });
    if (response.ok) return await response.arrayBuffer();
    throw new FetchError(url, `answered ${response.status}`);
  } catch (cause) {
    throw cause instanceof FetchError ? cause : new FetchError(url, cause);
  }
}
