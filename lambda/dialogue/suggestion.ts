import type { Suggested } from '../domain/suggest/suggestions.ts';

/** What may be suggested, with a word of the model's on why, where it had one that may be said. */
export interface Suggestion extends Suggested {
  why?: string;
}
