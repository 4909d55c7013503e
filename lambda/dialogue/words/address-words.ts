import enUS from '../../../locales/en-US/address.json' with { type: 'json' };
import ptBR from '../../../locales/pt-BR/address.json' with { type: 'json' };
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

/**
 * The words of addresses (`locales/<locale>/address.json`), of both languages together: an address in Brazil is a
 * "Rua" for who speaks English as well.
 */
export const ADDRESS_WORDS: AddressWords = {
  is: Object.fromEntries(
    SETS.map((name) => [name, phraseSet([...ptBR[name], ...enUS[name]])]),
  ) as AddressWords['is'],
  complements: kinds(ptBR.complements, enUS.complements),
  alone: kinds(ptBR.alone, enUS.alone),
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
