import type { SlotValue } from '../session/state.ts';

/** How a slot of some type takes a value from what was said. */
export interface SlotType {
  /** The value of exactly this text; undefined when it is none of this type. */
  resolve(text: string): SlotValue | undefined;
  /**
   * `known`: only what the type knows is a value. `open`: anything may be one, so a match says little of
   * what was meant. `everything`: the whole utterance is the value, whatever it is.
   */
  takes: 'known' | 'open' | 'everything';
  /** The longest value within a sentence, in words. */
  mostWords: number;
}

/** A value in the shape that Lex gives it. `interpreted` is left out when the strategy finds none. */
export const slotValue = (
  originalValue: string,
  interpretedValue: string,
  resolvedValues: string[] = [interpretedValue],
): SlotValue => ({ shape: 'Scalar', value: { originalValue, interpretedValue, resolvedValues } });
