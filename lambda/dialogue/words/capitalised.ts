/** Small words of Portuguese and other names. */
const PARTICLES = new Set([
  'da',
  'das',
  'de',
  'del',
  'do',
  'dos',
  'e',
  'la',
  'of',
  'the',
  'van',
  'von',
]);

/** "maria da silva" → "Maria da Silva"; a name with capitals of its own stays as it was written. */
export const capitalised = (name: string) =>
  name === name.toLowerCase()
    ? name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) =>
        PARTICLES.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
      )
    : name;
