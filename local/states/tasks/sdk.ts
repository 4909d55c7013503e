import type { NormalizedSchema as Schema } from '@smithy/core/schema';
import { NormalizedSchema } from '@smithy/core/schema';
import { UnsupportedResourceError } from './integration.ts';
import { SERVICES, type Endpoints, type ServiceName } from './services.ts';

/** An action of an AWS SDK client, found by name. */
export interface SdkAction {
  input: Schema;
  output: Schema;
  send(input: object, signal: AbortSignal): Promise<object>;
}

interface SdkClient {
  send(command: object, options: { abortSignal: AbortSignal }): Promise<object>;
  destroy(): void;
}
type Constructor<Instance> = new (input: object) => Instance;
type SchemaReference = Parameters<typeof NormalizedSchema.of>[0];
/** The SDK's schema of an operation ends with its input and its output. */
type Operation = [number, string, string, unknown, SchemaReference, SchemaReference];

/** Real SDK clients against the endpoints given, each made when first needed. */
export class Sdk {
  readonly #region: string;
  readonly #endpoints: Endpoints;
  readonly #clients = new Map<ServiceName, SdkClient>();

  constructor(region: string, endpoints: Endpoints) {
    this.#region = region;
    this.#endpoints = endpoints;
  }

  /** @param action as in `updateItem` @throws UnsupportedResourceError */
  async action(service: ServiceName, action: string): Promise<SdkAction> {
    const module = (await SERVICES[service].load()) as Record<string, unknown>;
    const name = action.charAt(0).toUpperCase() + action.slice(1);
    const Command = module[`${name}Command`];
    if (typeof Command !== 'function' || action !== lowerFirst(name)) {
      throw new UnsupportedResourceError(`${service} has no action ${action}`);
    }
    const client = this.#client(service, module);
    const [, , , , input, output] = module[`${name}$`] as Operation;
    return {
      input: NormalizedSchema.of(input),
      output: NormalizedSchema.of(output),
      send: (argument, abortSignal) =>
        client.send(new (Command as Constructor<object>)(argument), { abortSignal }),
    };
  }

  close(): void {
    for (const client of this.#clients.values()) client.destroy();
  }

  #client(service: ServiceName, module: Record<string, unknown>): SdkClient {
    const known = this.#clients.get(service);
    if (known !== undefined) return known;
    const endpoint = this.#endpoints[service];
    if (endpoint === undefined) {
      throw new UnsupportedResourceError(`${service} does not run here: no endpoint was given`);
    }
    const Client = module[SERVICES[service].client] as Constructor<SdkClient>;
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new Client({ endpoint, region: this.#region, credentials });
    this.#clients.set(service, client);
    return client;
  }
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
