import { Agent, request } from 'node:https';
import { GatewayUnavailableError } from '../../domain/payment-errors.ts';
import type { PixCredentials } from './provider.ts';

/** A task has 30 s, and a step of it may take three calls. */
const ANSWER_MILLISECONDS = 6_000;
const MOST_BYTES = 1024 * 1024;

export interface BankRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  url: string;
  headers: Record<string, string>;
  body?: string;
}

export interface BankAnswer {
  status: number;
  body: string;
}

/** HTTPS that shows our certificate; connections are kept for the next call. */
export class MutualTls {
  readonly #agent: Agent;

  constructor({ certificate, privateKey, authority }: PixCredentials) {
    this.#agent = new Agent({
      keepAlive: true,
      cert: certificate,
      key: privateKey,
      ...(authority !== undefined && { ca: authority }),
      minVersion: 'TLSv1.2',
    });
  }

  /** @throws GatewayUnavailableError when no whole answer comes within six seconds */
  async send(asked: BankRequest): Promise<BankAnswer> {
    try {
      return await this.#answerTo(asked);
    } catch (cause) {
      const { method, url } = asked;
      throw new GatewayUnavailableError(`${method} ${url}: no answer from the bank`, { cause });
    }
  }

  #answerTo({ method, url, headers, body }: BankRequest): Promise<BankAnswer> {
    const answer = Promise.withResolvers<BankAnswer>();
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(url, {
      method,
      agent: this.#agent,
      headers: { ...headers, ...length },
      signal: AbortSignal.timeout(ANSWER_MILLISECONDS),
    });
    sent.on('error', answer.reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > MOST_BYTES) response.destroy(new RangeError(`more than ${MOST_BYTES} bytes`));
      });
      response.on('error', answer.reject);
      response.on('end', () => {
        answer.resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    sent.end(body);
    return answer.promise;
  }

  close(): void {
    this.#agent.destroy();
  }
}
