/** What is wrong in one place of the built models. */
export interface ModelFault {
  /** From the root: `skill-package/skill.json`. */
  file: string;
  /** Where in it, as people say it: `intent Order, sample "quero {item}"`. */
  place: string;
  message: string;
  /** What to do about it, as an instruction. */
  mend: string;
}

/** Two lines: where and what, then how to mend it. */
export function renderFault({ file, place, message, mend }: ModelFault): string {
  return `${file}, ${place}: ${message}\n    → ${mend}`;
}

/** Makes the faults of one file. */
export const faultIn =
  (file: string) =>
  (place: string, message: string, mend: string): ModelFault => ({ file, place, message, mend });

/** What is there more than once, each named once. */
export function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}
