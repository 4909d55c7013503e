import {
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { stackOutput } from '../stack-output.ts';

/** Thrown where the pool has no client of that name any more, or one without a secret. */
export class AccountClientError extends Error {
  override readonly name = 'AccountClientError';
}

/**
 * What Alexa must know to link the accounts of a deployed stack, as `update-account-linking-info` takes it; the client's
 * secret is in it.
 * @throws DeploymentUnknownError when the stack has no customers' accounts
 */
export async function accountLinkingRequest(where: {
  stack: string;
  region: string;
}): Promise<object> {
  const output = (name: string) =>
    stackOutput(where, name, 'deploy it with -c alexaVendorId=…, or give --no-account-linking');
  const [poolId, clientId, authorizationUrl, accessTokenUrl] = await Promise.all([
    output('AccountPoolId'),
    output('AccountClientId'),
    output('AccountAuthorizationUrl'),
    output('AccountTokenUrl'),
  ]);
  const { UserPoolClient } = await new CognitoIdentityProviderClient({
    region: where.region,
  }).send(new DescribeUserPoolClientCommand({ UserPoolId: poolId, ClientId: clientId }));
  if (UserPoolClient?.ClientSecret === undefined)
    throw new AccountClientError(`The client ${clientId} of the pool ${poolId} has no secret.`);
  return {
    accountLinkingRequest: {
      type: 'AUTH_CODE',
      authorizationUrl,
      accessTokenUrl,
      clientId,
      clientSecret: UserPoolClient.ClientSecret,
      accessTokenScheme: 'HTTP_BASIC',
      scopes: ['openid', 'email'],
      skipOnEnablement: true,
    },
  };
}
