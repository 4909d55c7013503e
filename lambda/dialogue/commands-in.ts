import type { IntentName } from '../../locales/utterances.ts';
import type { Locale } from '../domain/locale.ts';
import { tokenize } from '../reader/fold.ts';
import { actOfCommand } from './act-of-command.ts';
import type { Act } from './acts.ts';
import { commandIn } from './commands.ts';

/** Commands that may stand beside another in one sentence; what confirms a purchase stands alone. */
const BESIDE: ReadonlySet<IntentName> = new Set<IntentName>([
  'AskArea',
  'AskHours',
  'AskMenu',
  'AskStatus',
  'AskTotal',
  'AskWhere',
  'AskWhy',
  'CheckOut',
  'ChoosePayment',
  'Deliver',
  'Deny',
  'DropIt',
  'Greet',
  'Help',
  'Human',
  'KeepAsIs',
  'PickUp',
  'Stop',
  'Thanks',
]);

/** Said before something else, these are no more than its tone: "não, só isso", "oi, quero um atendente". */
const TONE: ReadonlySet<IntentName> = new Set<IntentName>(['Deny', 'Greet', 'Thanks']);

/** Two commands one after the other ("só isso, quanto deu?"), which on a voice no comma parts. */
export function commandsIn(words: string, locale: Locale): Act[] | undefined {
  const tokens = tokenize(words);
  for (let at = 1; at < tokens.length; at += 1) {
    const [before, after] = [tokens[at - 1], tokens[at]];
    if (!before || !after) continue;
    const texts = [words.slice(0, before.end), words.slice(after.start)];
    const commands = texts.map((text) => commandIn(text, locale));
    if (commands.every((command) => command?.name === 'Confirm')) return [{ kind: 'confirm' }];
    if (commands.some((command) => !command || !BESIDE.has(command.name))) continue;
    const acts = texts.flatMap((text, part): Act[] => {
      const command = commands[part];
      const toned = part === 0 && command !== undefined && TONE.has(command.name);
      const act = command && !toned && actOfCommand(command, text, locale);
      return act ? [act] : [];
    });
    if (acts.length > 0) return acts;
  }
  return undefined;
}
