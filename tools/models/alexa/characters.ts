/** Alexa's characters for a sample: letters, space and `. _ ' -`; digits and other signs are refused. */
export function isSpoken(sample: string): boolean {
  return /^[\p{L}\p{M} ._'-]+$/u.test(sample.replace(/\{\w+\}/g, 'slot'));
}

/** A slot's value may hold digits too ("600 ml"); what else a menu has in its names is left out. */
export function spokenValue(value: string): string {
  return value
    .replace(/&/g, ' & ')
    .replace(/[^\p{L}\p{M}\p{N} ._'&-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
