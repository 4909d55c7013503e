/** What a model may propose at most, for its schemas and for who looks at what it proposed. */

/** More of one line is no order that somebody said in a sentence. */
export const MOST_UNITS = 100;
export const MOST_GRAMS = 20_000;
export const MOST_LINES = 10;
export const MOST_OPTIONS = 20;

/** A question that an ear takes in. */
export const LONGEST_QUESTION = 160;

/** Units, grams or millilitres that a line may have. */
export const mostOf = (unit: 'each' | 'g' | 'ml' | undefined): number =>
  (unit ?? 'each') === 'each' ? MOST_UNITS : MOST_GRAMS;
