import { textsSent } from '../support/services.ts';

/** The code of the last SMS that went out. */
export const codeTexted = (): string => {
  const code = textsSent().flatMap((text) => /\b\d{6}\b/.exec(text) ?? [])[0];
  if (code === undefined) throw new Error('no code was texted');
  return code;
};

/** Six figures that are not that code. */
export const wrongCode = (): string =>
  String((Number(codeTexted()) + 1) % 1_000_000).padStart(6, '0');
