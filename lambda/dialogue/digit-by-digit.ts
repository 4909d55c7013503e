/** A code as it is said and written down: each digit on its own. */
export const digitByDigit = (code: string): string => code.replace(/(?<=.)(?=.)/g, ' ');
