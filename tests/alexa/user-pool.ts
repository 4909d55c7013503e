import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const POOL = { userPoolId: 'us-east-1_Cantina01', clientId: '7alexaclientid' };
const ISSUER = `https://cognito-idp.us-east-1.amazonaws.com/${POOL.userPoolId}`;
const KEY_ID = 'key-1';

/** The keys of a user pool at an address of its own, and tokens signed as Cognito signs them. */
export interface UserPool {
  keysUrl: string;
  /** How often the keys were fetched. */
  fetched: () => number;
  token(claims?: Record<string, unknown>, key?: KeyObject): string;
  stop(): void;
}

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A key that is not the pool's. */
export const strangerKey = () => pair().privateKey;

export async function startUserPool(): Promise<UserPool> {
  const { publicKey, privateKey } = pair();
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, use: 'sig', alg: 'RS256' };
  let fetched = 0;
  const server: Server = createServer((_, response) => {
    fetched += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    keysUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`,
    fetched: () => fetched,
    token: (claims = {}, key = privateKey) => signed(claims, key),
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function signed(claims: Record<string, unknown>, key: KeyObject): string {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${part({ alg: 'RS256', kid: KEY_ID })}.${part({
    sub: 'ana',
    iss: ISSUER,
    token_use: 'access',
    client_id: POOL.clientId,
    iat: now,
    exp: now + 3600,
    ...claims,
  })}`;
  return `${body}.${createSign('RSA-SHA256').update(body).sign(key, 'base64url')}`;
}
