import { addressByLocale } from '../../locales/all/address.ts';
import type { Locale } from './locale.ts';
import { foldText } from './fold.ts';

/** What an address says beside street and number; told apart so that "é bloco C" leaves the flat as it was. */
export const COMPLEMENT_KINDS = [
  'apartment',
  'block',
  'house',
  'floor',
  'room',
  'building',
  'lot',
  'quadra',
  'other',
] as const;
export type ComplementKind = (typeof COMPLEMENT_KINDS)[number];

interface Complement {
  kind: ComplementKind;
  /** With its own word: "apartamento 31". */
  text: string;
}

/** An address as far as it was said, each part in the customer's own words. */
export interface AddressParts {
  /** With its kind: "Rua das Flores". */
  street?: string;
  /** "120", "120A", or "s/n" where the house has none. */
  number?: string;
  complement?: Complement[];
  neighbourhood?: string;
  /** `01310-100`. */
  cep?: string;
  /** "perto da padaria" */
  reference?: string;
}

/**
 * An address with a part of it said anew. Another street with its number is another place, of which nothing that was
 * said before is true; a complement takes the place of those of its kind.
 */
export function mergeAddress(before: AddressParts, said: AddressParts): AddressParts {
  const elsewhere =
    before.street !== undefined && foldText(said.street ?? '') !== foldText(before.street);
  if (said.street !== undefined && said.number !== undefined && elsewhere) return said;
  const complement = [
    ...(before.complement ?? []).filter(
      (old) => said.complement?.some((each) => each.kind === old.kind) !== true,
    ),
    ...(said.complement ?? []),
  ];
  return { ...before, ...said, ...(complement.length > 0 ? { complement } : {}) };
}

/** What a courier cannot do without, in the order in which it is asked: a CEP stands for the neighbourhood. */
export function missingParts(address: AddressParts): ('street' | 'number' | 'neighbourhood')[] {
  const place = address.neighbourhood ?? address.cep;
  return [
    ...(address.street === undefined ? (['street'] as const) : []),
    ...(address.number === undefined ? (['number'] as const) : []),
    ...(place === undefined ? (['neighbourhood'] as const) : []),
  ];
}

/** An address on one line, as Brazil writes it, or with the number first, as it is said in American English. */
export const formatAddress = (address: AddressParts, locale: Locale = 'pt-BR'): string =>
  [
    ...streetAndNumber(address, locale),
    ...(address.complement ?? []).map((each) => each.text),
    address.neighbourhood,
    address.cep,
    address.reference,
  ]
    .filter((part) => part !== undefined)
    .join(', ');

function streetAndNumber({ street, number }: AddressParts, locale: Locale) {
  const figures = number !== undefined && /^\d/.test(number);
  return addressByLocale[locale].numberFirst && street !== undefined && figures
    ? [`${number} ${street}`]
    : [street, number];
}
