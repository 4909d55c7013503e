import { addressByLocale } from '../../../locales/all/address.ts';
import type { ComplementKind } from '../../domain/address.ts';
import { phraseSet, type PhraseSet } from '../../reader/detail-phrases.ts';

const SETS = [
  'streetKinds',
  'streetEndings',
  'number',
  'noNumber',
  'kilometre',
  'named',
  'floors',
  'ordinals',
  'ordinalEndings',
  'neighbourhood',
  'neighbourhoodHeads',
  'cep',
  'reference',
  'referenceLabels',
  'in',
  'is',
  'not',
  'fillers',
  'notNames',
] as const;

interface AddressWords {
  is: Record<(typeof SETS)[number], PhraseSet>;
  /** Words that a value follows: "apartamento". */
  complements: [ComplementKind, PhraseSet][];
  /** Words that say all: "fundos". */
  alone: [ComplementKind, PhraseSet][];
}

const ADDRESSES = Object.values(addressByLocale);

/**
 * The words of addresses (`locales/<locale>/address.json`), of all languages together: an address in Brazil is a
 * "Rua" for who speaks English as well.
 */
export const ADDRESS_WORDS: AddressWords = {
  is: Object.fromEntries(
    SETS.map((name) => [name, phraseSet(ADDRESSES.flatMap((each) => each[name]))]),
  ) as AddressWords['is'],
  complements: kinds(...ADDRESSES.map((each) => each.complements)),
  alone: kinds(...ADDRESSES.map((each) => each.alone)),
};

function kinds(
  ...words: Partial<Record<ComplementKind, string[]>>[]
): [ComplementKind, PhraseSet][] {
  return words.flatMap((each) =>
    (Object.entries(each) as [ComplementKind, string[]][]).map(
      ([kind, phrases]): [ComplementKind, PhraseSet] => [kind, phraseSet(phrases)],
    ),
  );
}
