import type * as z from 'zod';
import { GatewayUnavailableError } from '../../domain/payment-errors.ts';
import type { BankAnswer, BankRequest } from './mutual-tls.ts';
import { refusal } from './problem.ts';
import type { PixProvider, ReadSecret } from './provider.ts';
import { openSession, type BankSession } from './session.ts';

type Method = BankRequest['method'];

/** Calls of API Pix, each with the token that is valid now. */
export class PixApi {
  readonly #provider: PixProvider;
  readonly #readSecret: ReadSecret;
  #session: Promise<BankSession> | undefined;
  #known: BankSession | undefined;

  constructor(provider: PixProvider, readSecret: ReadSecret) {
    this.#provider = provider;
    this.#readSecret = readSecret;
  }

  /** The answer, parsed. @throws GatewayUnavailableError @throws PixRefusedError */
  async call<T>(method: Method, path: string, schema: z.ZodType<T>, body?: object): Promise<T> {
    const asked = `${method} ${path}`;
    const answer = await this.#authorised(method, path, body);
    if (answer.status < 200 || answer.status > 299) throw refusal(asked, answer);
    try {
      return schema.parse(JSON.parse(answer.body));
    } catch (cause) {
      // It may well have been done: asking again, with the same id, finds out.
      throw new GatewayUnavailableError(`${asked}: the bank’s answer is not API Pix’s`, { cause });
    }
  }

  /** As `call`, where the answer has nothing to read. */
  async tell(method: Method, path: string, body: object): Promise<void> {
    const answer = await this.#authorised(method, path, body);
    if (answer.status < 200 || answer.status > 299) throw refusal(`${method} ${path}`, answer);
  }

  /** Lets connections go; a later call makes new ones. */
  close(): void {
    const open = this.#session;
    this.#session = undefined;
    open?.then(
      ({ tls }) => {
        tls.close();
      },
      () => undefined,
    );
  }

  /** A token that the bank no longer takes is asked for anew, once. */
  async #authorised(method: Method, path: string, body?: object): Promise<BankAnswer> {
    const session = await this.#current();
    const first = await this.#send(session, method, path, body);
    if (first.status !== 401) return first;
    this.#forget(session);
    return this.#send(await this.#current(), method, path, body);
  }

  #send({ tls, authorization }: BankSession, method: Method, path: string, body?: object) {
    return tls.send({
      method,
      url: `${this.#provider.apiUrl}${path}`,
      headers: { authorization, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  async #current(): Promise<BankSession> {
    const open = (this.#session ??= this.#open());
    const session = await open;
    if (session.validUntil > Date.now()) return session;
    this.#forget(session);
    return (this.#session ??= this.#open());
  }

  #open(): Promise<BankSession> {
    const opening = openSession(this.#provider, this.#readSecret);
    opening.then(
      (session) => {
        if (this.#session === opening) this.#known = session;
      },
      () => {
        if (this.#session === opening) this.#session = undefined;
      },
    );
    return opening;
  }

  /** Unless another call has replaced it; what still goes over its connections is let finish. */
  #forget(session: BankSession): void {
    if (this.#known !== session) return;
    this.#known = undefined;
    this.#session = undefined;
  }
}
