import { cognitoAccounts } from '../../lambda/adapters/cognito/access-tokens.ts';
import { POOL, startUserPool, strangerKey, type UserPool } from './user-pool.ts';

let pool: UserPool;
beforeAll(async () => {
  pool = await startUserPool();
});
afterAll(() => {
  pool.stop();
});

const subjectOf = (token: string) =>
  cognitoAccounts({ ...POOL, keysUrl: pool.keysUrl }).subjectOf(token);

test("an access token of the pool, issued to Alexa's client, is the account's", async () => {
  expect(await subjectOf(pool.token())).toBe('ana');
});

const anHourAgo = () => Math.floor(Date.now() / 1000) - 3600;

test.each<[string, () => string]>([
  ['an identity token', () => pool.token({ token_use: 'id', aud: POOL.clientId })],
  ["another client's token", () => pool.token({ client_id: 'console' })],
  [
    "another pool's token",
    () => pool.token({ iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Other0001' }),
  ],
  ['an expired token', () => pool.token({ exp: anHourAgo() })],
  ['a token signed by somebody else', () => pool.token({}, strangerKey())],
  ['no token at all', () => 'not a token'],
  [
    'an unsigned token',
    () => {
      const [, claims] = pool.token().split('.');
      return `${Buffer.from('{"alg":"none","kid":"key-1"}').toString('base64url')}.${claims}.`;
    },
  ],
])('%s is nobody', async (_, token) => {
  expect(await subjectOf(token())).toBeUndefined();
});

test('the keys are fetched once for many tokens', async () => {
  const accounts = cognitoAccounts({ ...POOL, keysUrl: pool.keysUrl });
  const before = pool.fetched();
  for (const sub of ['ana', 'bia', 'caio'])
    expect(await accounts.subjectOf(pool.token({ sub }))).toBe(sub);
  expect(pool.fetched() - before).toBe(1);
});

test('where the keys cannot be had, it cannot tell', async () => {
  const accounts = cognitoAccounts({ ...POOL, keysUrl: 'http://127.0.0.1:9/jwks.json' });
  await expect(accounts.subjectOf(pool.token())).rejects.toThrow('Failed to fetch');
});
