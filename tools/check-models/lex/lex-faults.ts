import type { ModelFault } from '../fault.ts';
import { cfnFaults } from './cfn.ts';
import { lexIntentFaults } from './intents.ts';
import { localeFaults } from './locale.ts';
import { nameFaults } from './names.ts';
import { quotaFaults } from './quotas.ts';
import type { Bot } from './read-bot.ts';
import { lexTypeFaults } from './slot-types.ts';

/** What Lex would refuse in the bot. */
export function lexFaults(bot: Bot): ModelFault[] {
  return [
    ...cfnFaults(bot.archive),
    ...nameFaults(bot),
    ...bot.archive.locales.flatMap((locale) => [
      ...localeFaults(locale),
      ...lexIntentFaults(locale),
      ...lexTypeFaults(locale),
      ...quotaFaults(locale),
    ]),
  ];
}
