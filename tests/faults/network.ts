import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import { HttpResponse, type HttpRequest } from '@smithy/core/protocols';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { UnderWay } from './under-way.ts';

/** What can befall one call of a service, before or after it had its effect. */
export type NetworkFault = 'refused' | 'throttled' | 'cut' | 'lost' | 'slow' | 'twice';

/** A process as far as the network knows it: dead, none of its calls gets through, nor any answer back to it. */
export interface Process {
  alive: boolean;
  /** Whether its calls meet faults. */
  faulty: boolean;
}

const processes = new AsyncLocalStorage<Process>();

export const runIn = <T>(process: Process, work: () => T): T => processes.run(process, work);

/** Who only watches: what it calls meets no fault, and time does not wait for it. */
export const WATCHER: Process = { alive: true, faulty: false };

interface Handled {
  response: HttpResponse;
}
type Handle = (request: HttpRequest, options?: object) => Promise<Handled>;

/** The network lets a call through, and its answer may find nobody any more. */
class ProcessDeadError extends Error {
  override readonly name = 'ProcessDeadError';
}

/**
 * Puts faults into every HTTP/1.1 call that an SDK client of this process makes to a real service: what
 * comes out is what the protocol has for it. A call that nobody can be told to have made is the engine's,
 * which answers requests, and so one of the process that lives.
 * @returns takes them out again
 */
export function faultyNetwork(
  choose: (request: HttpRequest) => NetworkFault | undefined,
  living: () => Process,
  underWay: UnderWay,
): () => void {
  const handle: Handle = Reflect.get(NodeHttpHandler.prototype, 'handle');
  const meet = async (
    request: HttpRequest,
    send: () => Promise<Handled>,
    fault: NetworkFault | undefined,
  ): Promise<Handled> => {
    switch (fault) {
      case undefined:
        return send();
      case 'refused':
        throw reset('refused before it was sent');
      case 'throttled':
        return { response: answered(request, 400, 'ThrottlingException') };
      case 'cut':
        await send();
        throw reset('cut after it was done');
      case 'lost':
        await send();
        return { response: answered(request, 500, 'InternalServerError') };
      case 'slow':
        await send();
        throw Object.assign(new Error('no answer in time'), { name: 'TimeoutError' });
      case 'twice': {
        const first = await send();
        await send();
        return first;
      }
    }
  };
  Reflect.set(
    NodeHttpHandler.prototype,
    'handle',
    async function (this: NodeHttpHandler, request: HttpRequest, options?: object) {
      const process = processes.getStore() ?? living();
      const deadOr = <T>(value: T): T => {
        if (!process.alive) throw new ProcessDeadError('nobody is there any more');
        return value;
      };
      deadOr(undefined);
      const send = () => Reflect.apply(handle, this, [request, options]);
      if (process === WATCHER) return send();
      return deadOr(
        await underWay.during(() =>
          meet(request, send, process.faulty ? choose(request) : undefined),
        ),
      );
    },
  );
  return () => {
    Reflect.set(NodeHttpHandler.prototype, 'handle', handle);
  };
}

const reset = (message: string) => Object.assign(new Error(message), { code: 'ECONNRESET' });

/** An error as the service's protocol writes it: in JSON, or for SNS in XML. */
function answered({ headers }: HttpRequest, statusCode: number, type: string): HttpResponse {
  const json = headers['x-amz-target'] !== undefined;
  const body = json
    ? JSON.stringify({ __type: type, message: type })
    : `<ErrorResponse><Error><Code>${type}</Code><Message>${type}</Message></Error></ErrorResponse>`;
  return new HttpResponse({
    statusCode,
    headers: { 'content-type': json ? 'application/x-amz-json-1.0' : 'text/xml' },
    body: Readable.from([Buffer.from(body)]),
  });
}
