import { request } from 'node:http';
import type { ConsoleAnswer } from './shop-under-test.ts';

/**
 * Calls a deployed HTTP API. Its host name is known to the emulator alone, so it goes along as a header.
 * @param url as in the stack's outputs, up to `/console/api`
 */
export function callHttpApi(
  endpoint: string,
  url: string,
  path: string,
  { token, body }: { token?: string; body?: object },
): Promise<ConsoleAnswer> {
  const [, host = '', base = ''] = /^https?:\/\/([^/]+)(.*)$/.exec(url) ?? [];
  const headers = {
    host,
    'content-type': 'application/json',
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve, reject) => {
    const method = body ? 'POST' : 'GET';
    const sent = request(new URL(`${base}/${path}`, endpoint), { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: parsed(text) });
      });
    });
    sent.on('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
