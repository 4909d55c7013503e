import { alexaFaults } from './alexa/alexa-faults.ts';
import { readSkill } from './alexa/read-skill.ts';
import type { ModelFault } from './fault.ts';
import { lexFaults } from './lex/lex-faults.ts';
import { readBot } from './lex/read-bot.ts';
import { parityFaults } from './parity.ts';

/**
 * All that is wrong in the Alexa skill and the Lex bot below a root (`skill-package/`, `lex-bot/`), as far as it
 * can be known without an account. What the code handles is compared only with files that can be read.
 */
export function checkModels(root: string): ModelFault[] {
  const skill = readSkill(root);
  const bot = readBot(root);
  if ('faults' in skill || 'faults' in bot)
    return [
      ...('faults' in skill ? skill.faults : alexaFaults(root, skill)),
      ...('faults' in bot ? bot.faults : lexFaults(bot)),
    ];
  return [...alexaFaults(root, skill), ...lexFaults(bot), ...parityFaults(skill, bot)];
}
