import { addressByLocale } from '../../../locales/all/address.ts';
import { COMPLEMENT_KINDS, type ComplementKind } from '../../domain/address.ts';
import { LOCALES } from '../../domain/locale.ts';
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

const inAll = (name: (typeof SETS)[number]): string[] =>
  LOCALES.flatMap((locale) => addressByLocale[locale][name]);

/**
 * The words of addresses (`locales/<locale>/address.json`), of all languages together: an address in Brazil is a
 * "Rua" for who speaks English as well.
 */
export const ADDRESS_WORDS: AddressWords = {
  is: Object.fromEntries(
    SETS.map((name) => [name, phraseSet(() => inAll(name))]),
  ) as AddressWords['is'],
  complements: kindsIn('complements'),
  alone: kindsIn('alone'),
};

function kindsIn(part: 'complements' | 'alone'): [ComplementKind, PhraseSet][] {
  return LOCALES.flatMap((locale) =>
    COMPLEMENT_KINDS.map((kind): [ComplementKind, PhraseSet] => [
      kind,
      phraseSet(() => {
        const words: Partial<Record<ComplementKind, string[]>> = addressByLocale[locale][part];
        return words[kind] ?? [];
      }),
    ]),
  );
}
