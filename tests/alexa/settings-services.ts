import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = { status: number; body?: unknown };

const DENIED: Answer = { status: 403, body: { code: 'ACCESS_DENIED', message: 'not consented' } };

/** What an owner has set in the Alexa app, and allows the skill to know. */
export const ALLOWED: Record<string, Answer> = {
  '/v1/devices/amzn1.ask.device.1/settings/address': {
    status: 200,
    body: {
      addressLine1: 'Rua das Flores, 120',
      addressLine2: 'Apto 31',
      addressLine3: null,
      districtOrCounty: 'Centro',
      city: 'São Paulo',
      stateOrRegion: 'SP',
      postalCode: '01310-100',
      countryCode: 'BR',
    },
  },
  '/v2/accounts/~current/settings/Profile.name': { status: 200, body: 'João da Conceição' },
  '/v2/accounts/~current/settings/Profile.mobileNumber': {
    status: 200,
    body: { countryCode: '+55', phoneNumber: '11987654321' },
  },
  '/v2/accounts/~current/settings/Profile.email': { status: 200, body: 'joao@example.com' },
};

/** Alexa's device address and customer profile services, as their reference describes them. */
export async function startSettingsServices(): Promise<{
  url: string;
  answers: Record<string, Answer>;
  asked: string[];
  stop(): void;
}> {
  const answers: Record<string, Answer> = {};
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const authorised = request.headers.authorization === 'Bearer token';
    const { status, body } = authorised ? (answers[path] ?? DENIED) : { status: 401, body: {} };
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, answers, asked, stop };
}
