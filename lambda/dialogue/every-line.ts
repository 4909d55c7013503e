import type { Locale } from '../domain/locale.ts';
import { fold, tokenize } from '../reader/fold.ts';
import type { TurnReading } from '../reader/change.ts';
import { CUES } from './cues.ts';
import type { Act } from './acts.ts';
import type { Session } from './session.ts';

type Reads = (words: string, basket: Session['basket']) => TurnReading;

/** "Deixa tudo sem cebola", "make everything without onion": a change to each line that can take it. */
export function everyLine(
  words: string,
  { basket }: Pick<Session, 'basket'>,
  locale: Locale,
  read: Reads,
): Act[] | undefined {
  const rest = afterEverything(words, locale);
  if (rest === undefined || basket.length === 0) return undefined;
  const acts = basket.flatMap((line, at): Act[] => {
    const { changes, sure } = read(rest, [line]);
    return changes.flatMap((change): Act[] =>
      sure && change.kind === 'options'
        ? [{ kind: 'changeLine', change: { ...change, line: at } }]
        : [],
    );
  });
  return acts.length > 0 ? acts : undefined;
}

/** The words after "tudo", where a verb stands before it and "sem" or "com" after. */
function afterEverything(words: string, locale: Locale): string | undefined {
  const tokens = tokenize(words);
  const { everyVerbs, everyThing, everyHow } = CUES[locale];
  const at = tokens.findIndex(({ word }) => everyThing.map((each) => fold(each)[0]).includes(word));
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (!before || !after || !everyVerbs.includes(before.word) || !everyHow.includes(after.word))
    return undefined;
  return words.slice(after.start);
}
