/** What is measured, in the order in which it is told. */
export const PARTS = ['reader', 'turn', 'lambda', 'workflow', 'load', 'growth'] as const;
export type PartName = (typeof PARTS)[number];

/** One measured thing. `beside` was measured in the same run. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  beside?: { name: string; value: number };
  bar?: Bar;
}

/** `most` and `least` are in the figure's unit; `mostTimes` is times what it stands beside. */
type Bar = { most: number } | { least: number } | { mostTimes: number };

export interface PartResult {
  /** How it was measured, in a sentence or two. */
  how: string;
  figures: Figure[];
}

export interface PartSettings {
  /** Few repeats and small sizes: shows that it runs, not how fast it is. */
  quick: boolean;
  /** Says what is being done now. */
  progress: (what: string) => void;
}

/** Whether a figure is within its bar; undefined where it has none. */
export function held({ value, beside, bar }: Figure): boolean | undefined {
  if (!bar) return undefined;
  if ('most' in bar) return value <= bar.most;
  if ('least' in bar) return value >= bar.least;
  return beside === undefined ? undefined : value <= bar.mostTimes * beside.value;
}
