import type { Machine } from './composition/start-machine.ts';

/** What a person reads once everything runs. */
export function welcome(
  { url, shopName, local }: Machine,
  options: { port: number; data: string; simulate: boolean },
): string {
  const port = new URL(url).port;
  const talk = port === '8080' ? '' : ` --port ${port}`;
  const people = options.simulate
    ? 'The kitchen and the courier answer by themselves.'
    : 'You are the kitchen: accept orders in the console (or start with --simulate).';
  return `
  ${shopName} is open.

    Chat          ${local.chat.endpoint}
    Console       ${local.console.endpoint}
    Messages      ${local.outbox.endpoint}
    Everything    ${url}/local.json

  Talk here     npm run talk -- --locale pt-BR${talk}
                npm run talk -- --locale en-US --channel alexa${talk}

  Order in your own words, in Portuguese or in English.
  ${people}
  Orders are kept in ${options.data}. Ctrl-C closes.
`;
}
