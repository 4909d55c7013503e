/**
 * Personal data taken out of a text, a mark in its place: CPF, card, e-mail, phone, CEP, and a street with its number.
 * For logs, for what a model is told, and for whatever else has no use for them. Names of people it does not know:
 * what is known of a customer is given as `known`.
 */
export function redact(text: string, known: readonly string[] = []): string {
  const marked = PATTERNS.reduce((left, [pattern, mark]) => left.replace(pattern, mark), text);
  return known
    .filter((each) => each.trim().length > 2)
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, each) => left.replaceAll(insensitive(each.trim()), '[…]'), marked);
}

const PATTERNS: [RegExp, string][] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[e-mail]'],
  // With its country a number may have as many figures as a card.
  [/(?<!\d)\+\d{1,3}[ .-]?\(?\d{2,3}\)?[ .-]?\d{3,5}[ .-]?\d{4}(?!\d)/g, '[phone]'],
  // Cards have 13 to 19 figures.
  [/(?<!\d)\d(?:[ .-]?\d){12,18}(?!\d)/g, '[card]'],
  [/(?<!\d)\d{3}[. ]?\d{3}[. ]?\d{3}[- ]\d{2}(?!\d)/g, '[CPF]'],
  [/(?<=\bcpf\D{0,12})\d[\d .-]{8,14}\d/giu, '[CPF]'],
  [/(?<!\d)\d{5}-\d{3}(?!\d)/g, '[CEP]'],
  [/(?<!\d)(?:\+?\d{1,3}[ .-]?)?\(?\d{2,3}\)?[ .-]?\d{3,5}[ .-]?\d{4}(?!\d)/g, '[phone]'],
  [
    /\b(?:rua|r\.|avenida|av\.?|alameda|travessa|pra[çc]a|estrada|rodovia)\s+[\p{L}\d .'-]{2,60}?,?\s*(?:n[ºo°.]*\s*|n[uú]mero\s+)?\d{1,5}\b/giu,
    '[address]',
  ],
  [
    /\b\d{1,5}\s+[\p{L} .'-]{2,40}?\s(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr)\b/giu,
    '[address]',
  ],
];

/** Whole words: Ana is no part of a banana. */
const insensitive = (text: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'giu',
  );
