import type { Locale } from '../domain/locale.ts';
import { fold, tokenize } from '../reader/fold.ts';
import type { Act } from './acts.ts';
import { CUES } from './cues.ts';
import { digitsIn } from './words/digits-in.ts';
import { isStreetAddress } from './words/street-address.ts';

/** Before "pra minha" stand a few words at most: "é pra entregar", "send it". */
const MOST_BEFORE = 4;
const LONGEST_NAME = 4;
/** With its area code. */
const PHONE_DIGITS = 10;

/** "Manda pra minha vó dona Lourdes no telefone 11 …", "it's for my mom, Lucy": who gets it, and how to reach them. */
export function kinIn(words: string, locale: Locale): Act[] | undefined {
  const { kin, kinBefore, kinStops } = CUES[locale];
  const tokens = tokenize(words);
  const folded = tokens.map(({ word }) => word);
  const at = folded.findIndex(
    (word, place) =>
      kin.includes(word) &&
      kinBefore.some((each) => {
        const opening = fold(each);
        const from = place - opening.length;
        return from >= 0 && opening.every((part, next) => folded[from + next] === part);
      }),
  );
  if (at === -1 || at > MOST_BEFORE + 2) return undefined;
  let end = at + 1;
  while (
    end < tokens.length &&
    end - at <= LONGEST_NAME &&
    !kinStops.includes(folded[end] ?? '') &&
    !/\d/.test(folded[end] ?? '') &&
    (tokens[end]?.before === 'none' || end === at + 1)
  )
    end += 1;
  const [first, last] = [tokens[end > at + 1 ? at + 1 : at], tokens[end - 1]];
  if (!first || !last) return undefined;
  const rest = words.slice(last.end);
  const phone = digitsIn(rest, locale).length >= PHONE_DIGITS;
  const street = isStreetAddress(rest.trim().replace(/^(?:,|na|no|at|on)\s+/iu, ''));
  if (rest.trim().replace(/[.,!]/g, '') !== '' && !phone && !street) return undefined;
  return [
    { kind: 'giveRecipient', name: words.slice(first.start, last.end) },
    ...(phone
      ? [{ kind: 'givePhone' as const, text: rest.replace(/[^\d\s()+-]/g, ' ').trim() || rest }]
      : []),
    ...(street && !phone ? [{ kind: 'giveAddress' as const, text: rest }] : []),
  ];
}
