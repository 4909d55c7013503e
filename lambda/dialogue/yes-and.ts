import type { Locale } from '../domain/locale.ts';
import { tokenize } from '../reader/fold.ts';
import { commandIn } from './commands.ts';
import { CUES } from './cues.ts';
import type { Heard } from './heard.ts';
import type { Pending, Session } from './session.ts';

/** "Sim, mas sem a segunda pizza", "yes, and a coke": the yes to a doubt, and what is said besides. */
export function yesAnd(
  words: string,
  { pending }: Session,
  locale: Locale,
  hears: (rest: string) => Heard,
): Heard | undefined {
  if (!DOUBTS.has(pending.kind) || commandIn(words, locale)) return undefined;
  const tokens = tokenize(words);
  for (let at = Math.min(MOST_BEFORE, tokens.length - 1); at > 0; at -= 1) {
    const said = words.slice(0, tokens[at - 1]?.end);
    if (commandIn(said, locale)?.name !== 'Confirm') continue;
    const joined = CUES[locale].parts.includes(tokens[at]?.word ?? '');
    const rest = tokens[at + (joined ? 1 : 0)];
    const heard = rest && hears(words.slice(rest.start));
    return heard && 'acts' in heard && heard.acts.every(({ kind }) => !ANSWERS.has(kind))
      ? { ...heard, acts: [{ kind: 'confirm' }, ...heard.acts] }
      : undefined;
  }
  return undefined;
}

/** "Não, muda o endereço", "no, change the address" to the read-back: what is said instead is what is meant. */
export function noBut(
  words: string,
  { pending }: Session,
  locale: Locale,
  hears: (rest: string) => Heard,
): Heard | undefined {
  if (pending.kind !== 'confirm' && pending.kind !== 'confirmAgain') return undefined;
  const tokens = tokenize(words);
  const at = tokens.findIndex(({ before }, place) => place > 0 && before !== 'none');
  const rest = tokens[at];
  if (!rest || commandIn(words.slice(0, tokens[at - 1]?.end), locale)?.name !== 'Deny')
    return undefined;
  const heard = hears(words.slice(rest.start));
  return 'acts' in heard && heard.acts.every(({ kind }) => !ANSWERS.has(kind)) ? heard : undefined;
}

/** Questions whose yes buys nothing by itself, and stands whatever follows it. */
const DOUBTS: ReadonlySet<Pending['kind']> = new Set<Pending['kind']>([
  'quantity',
  'allergy',
  'age',
]);

/** "Sim, claro que sim" */
const MOST_BEFORE = 4;

/** These would answer the question again, or another. */
const ANSWERS: ReadonlySet<string> = new Set(['confirm', 'deny', 'askWhich', 'askMaybe']);
