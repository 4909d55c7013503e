/** One side of a talk from the terminal, whatever the channel. */
export interface Voice {
  /** What the shop says first, where the channel has it speak first. */
  open(): Promise<Answer | undefined>;
  say(words: string): Promise<Answer>;
}

export interface Answer {
  lines: string[];
  /** Short answers on offer. */
  buttons: string[];
  /** The shop has closed the talk. */
  over: boolean;
}
