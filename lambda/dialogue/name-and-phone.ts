import type { Locale } from '../domain/locale.ts';
import { fold, tokenize } from '../reader/fold.ts';
import { actOfCommand } from './act-of-command.ts';
import type { Act } from './acts.ts';
import { commandIn } from './commands.ts';
import { CUES } from './cues.ts';
import { phoneReadOut } from './phone-read-out.ts';

/** "Meu nome é Ana e o telefone é 11 …": both, said in one breath. */
export function nameAndPhone(words: string, locale: Locale): Act[] | undefined {
  const tokens = tokenize(words);
  for (let at = 1; at < tokens.length - 1; at += 1) {
    const [before, joint, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (
      !before ||
      !joint ||
      !after ||
      !CUES[locale].joints.some((each) => fold(each)[0] === joint.word)
    )
      continue;
    const [first, second] = [words.slice(0, before.end), words.slice(after.start)];
    const name = commandIn(first, locale);
    const named = name?.name === 'GiveName' ? actOfCommand(name, first, locale) : undefined;
    const phone = commandIn(second, locale);
    const called =
      phone?.name === 'GivePhone'
        ? actOfCommand(phone, second, locale)
        : phoneReadOut(second, locale);
    if (named && called) return [named, called];
  }
  return undefined;
}
