import { request } from 'node:https';
import { inspect } from 'node:util';
import { generate } from 'selfsigned';
import { apiPix } from '../../lambda/adapters/pix/api-pix.ts';
import { clientCertificate } from '../../local/bank/certificates.ts';
import { failureSchema } from '../../local/bank/failures.ts';
import { chargeFor, startTestBank, type BankUnderTest } from './bank.ts';

/** Who may talk to the bank, and to which bank we talk. */

const UNAVAILABLE = { name: 'GatewayUnavailableError' };
const REFUSED = { name: 'ChargeRefusedError' };
const BASIC = 'application/x-www-form-urlencoded';

let under: BankUnderTest;
beforeAll(async () => {
  under = await startTestBank();
});
afterAll(() => under.stop());

interface Answer {
  status: number | undefined;
  type: string | undefined;
  body: string;
}

/** A call as anybody could make it, with nothing of our client in it. */
function call(
  path: string,
  tls: { cert?: string; key?: string },
  { method = 'GET', headers = {}, body = '' } = {},
): Promise<Answer> {
  const { authority } = under.bank.certificates;
  const url = `${under.bank.url}${path}`;
  const settings = { ...tls, method, headers, ca: authority.certificate, agent: false };
  return new Promise((resolve, reject) => {
    const sent = request(url, settings, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode,
          type: response.headers['content-type'],
          body: Buffer.concat(chunks).toString(),
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const shop = () => {
  const { certificate, privateKey } = under.bank.credentials;
  return { cert: certificate, key: privateKey };
};

async function tokenOf(scope: string): Promise<string> {
  const { clientId, clientSecret } = under.bank.credentials;
  const answer = await call('/oauth/token', shop(), {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'content-type': BASIC,
    },
    body: `grant_type=client_credentials&scope=${encodeURIComponent(scope)}`,
  });
  expect(answer.status).toBe(200);
  return (JSON.parse(answer.body) as { access_token: string }).access_token;
}

test('without a certificate there is no connection', async () => {
  await expect(call('/v2/cob/x', {})).rejects.toThrow(/certificate required|hang up|ECONNRESET/);
});

test('with a certificate of another authority there is none either', async () => {
  const stranger = await generate([{ name: 'commonName', value: 'loja' }], { keyType: 'ec' });
  await expect(call('/v2/cob/x', { cert: stranger.cert, key: stranger.private })).rejects.toThrow();
  const client = under.client({ certificate: stranger.cert, privateKey: stranger.private });
  await expect(client.open(chargeFor(under.clock))).rejects.toMatchObject(UNAVAILABLE);
});

test('the certificate of another client gets no token by our id and secret', async () => {
  const { certificate, privateKey } = await clientCertificate(
    'outra loja',
    under.bank.certificates.authority,
  );
  const client = under.client({ certificate, privateKey });
  await expect(client.open(chargeFor(under.clock))).rejects.toMatchObject(REFUSED);
});

test('a token is good only with the certificate that asked for it', async () => {
  const authorization = `Bearer ${await tokenOf('cob.read')}`;
  const headers = { authorization };
  const path = `/v2/cob/${'A'.repeat(26)}`;
  expect(await call(path, shop(), { headers })).toMatchObject({ status: 404 });
  const other = await clientCertificate('outra loja', under.bank.certificates.authority);
  const tls = { cert: other.certificate, key: other.privateKey };
  expect(await call(path, tls, { headers })).toMatchObject({ status: 401 });
  expect(await call(path, shop())).toMatchObject({ status: 401 });
});

test('a token does what its scopes say, and the refusal is a problem document', async () => {
  const headers = { authorization: `Bearer ${await tokenOf('cob.read')}` };
  const body = JSON.stringify({ valor: { original: '1.00' }, chave: under.bank.provider.key });
  const answer = await call(`/v2/cob/${'A'.repeat(26)}`, shop(), { method: 'PUT', headers, body });
  expect(answer).toMatchObject({ status: 403, type: 'application/problem+json' });
  expect(JSON.parse(answer.body)).toMatchObject({
    type: 'https://pix.bcb.gov.br/api/v2/error/AcessoNegado',
    status: 403,
  });
});

test('a wrong secret is refused, and neither secret nor token is in the words', async () => {
  const clientSecret = 'not-the-secret-at-all';
  const error: unknown = await under
    .client({ clientSecret })
    .open(chargeFor(under.clock))
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject(REFUSED);
  expect(String(error)).not.toContain(clientSecret);
});

test('a bank that is not who it says is not talked to', async () => {
  const stranger = await generate([{ name: 'commonName', value: 'banco' }], { keyType: 'ec' });
  const client = under.client({ authority: stranger.cert });
  await expect(client.open(chargeFor(under.clock))).rejects.toMatchObject(UNAVAILABLE);
});

test('a token is asked for once, and again only when the bank no longer takes it', async () => {
  const client = under.client({});
  const before = under.secretsRead();
  const { id } = await client.open(chargeFor(under.clock));
  await Promise.all([client.read(id), client.read(id)]);
  expect(under.secretsRead() - before).toBe(1);
  under.bank.tokens.expire();
  const reads = await Promise.all([client.read(id), client.read(id), client.read(id)]);
  expect(reads.map((charge) => charge?.id)).toEqual([id, id, id]);
  await client.read(id);
  expect(under.secretsRead() - before).toBe(2);
  client.close();
});

test('a bank that takes no token of its own is asked twice and no more', async () => {
  under.bank.failures.add(failureSchema.parse({ kind: 'denied', times: 3 }));
  const before = under.secretsRead();
  const client = under.client({});
  await expect(client.open(chargeFor(under.clock))).rejects.toMatchObject({
    ...REFUSED,
    status: 401,
  });
  expect(under.secretsRead() - before).toBe(2);
  expect(under.bank.failures.list()).toMatchObject([{ times: 1 }]);
  under.bank.failures.clear();
  client.close();
});

test.each([
  ['is no JSON', 'secret words'],
  ['lacks what it needs', JSON.stringify({ clientSecret: 'secret words' })],
  ['has no certificate', JSON.stringify({ certificate: 'secret words' })],
])('a secret that %s is told of by its name, and not repeated', async (_, secret) => {
  const pix = apiPix(under.bank.provider, {
    readSecret: () => Promise.resolve(secret),
    now: () => new Date(),
  });
  const error: unknown = await pix.open(chargeFor(under.clock)).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    ...REFUSED,
    message: expect.stringMatching(/balcao\/pix/) as string,
  });
  expect(inspect(error)).not.toContain('words');
});

test('a certificate and a key that do not belong together are told without the key', async () => {
  const { privateKey } = await clientCertificate('outra', under.bank.certificates.authority);
  const client = under.client({ privateKey });
  const error: unknown = await client
    .open(chargeFor(under.clock))
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject(UNAVAILABLE);
  expect(inspect(error)).not.toContain(privateKey.split('\n')[1]);
});

test('while the secret cannot be read, it can be asked again', async () => {
  const pix = apiPix(under.bank.provider, {
    readSecret: () => Promise.reject(new Error('throttled')),
    now: () => new Date(),
  });
  await expect(pix.open(chargeFor(under.clock))).rejects.toMatchObject(UNAVAILABLE);
});
