import type { LocalJson } from '../../local/local-json.ts';

export interface ConsoleAnswer {
  status: number;
  body: unknown;
}

/** A shop that orders are run through: on one machine, or deployed. */
export interface ShopUnderTest {
  name: string;
  /** Lex and Alexa as a customer's client calls them, and what the order leaves behind. */
  endpoints: Pick<LocalJson, 'lex' | 'alexa' | 'stepFunctions'>;
  stock: { endpoint: string; table: string };
  /** The console's API, as somebody of the shop: `POST` where there is a body. */
  console(path: string, body?: object): Promise<ConsoleAnswer>;
  /** What was told to customers, the newest first. */
  messages(): Promise<{ message: unknown }[]>;
  /** Runs something with an Alexa endpoint whose Lambda takes Step Functions to be at another address. */
  withStatesAt<T>(states: string, run: (alexa: LocalJson['alexa']) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

export interface DeployedShop extends ShopUnderTest {
  /** The same for somebody who has not signed in. */
  consoleToStrangers(path: string): Promise<ConsoleAnswer>;
}
