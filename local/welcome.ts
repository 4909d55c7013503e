import { languageByLocale } from '../locales/all/language.ts';
import { LOCALES } from '../lambda/domain/locale.ts';
import { modelWords, type ModelChoice } from './bedrock/model-choice.ts';
import type { Machine } from './composition/start-machine.ts';

/** What a person reads once everything runs. */
export function welcome(
  { url, shopName, firstItem, local }: Pick<Machine, 'url' | 'shopName' | 'firstItem' | 'local'>,
  options: { port: number; data: string; simulate: boolean; model: ModelChoice },
): string {
  const port = new URL(url).port;
  const talk = port === '8080' ? '' : ` --port ${port}`;
  const people = options.simulate
    ? 'The kitchen and the courier answer by themselves.'
    : 'You are the kitchen: accept orders in the console (or start with --simulate).';
  const examples = LOCALES.flatMap((locale) => {
    const item = firstItem[locale];
    return item === undefined
      ? []
      : [`“${languageByLocale[locale].orderExample.replace('{{item}}', item)}”`];
  });
  return `
  ${shopName} is open.

    Chat          ${local.chat.endpoint}
    Console       ${local.console.endpoint}
    Messages      ${local.outbox.endpoint}
    Bank          ${local.bank.endpoint}
    Everything    ${url}/local.json

  Talk here     npm run talk -- --locale pt-BR${talk}
                npm run talk -- --locale en-US --channel alexa${talk}

  Order in your own words${examples.length > 0 ? `: ${examples.join(', ')}` : ''}.
  ${people}
  ${modelWords(options.model)}
  Orders are kept in ${options.data}. Ctrl-C closes.
`;
}
