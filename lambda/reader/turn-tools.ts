import type { Locale } from '../domain/locale.ts';
import type { Asked, Change } from './change.ts';
import type { MenuFacts } from './menu-facts.ts';
import type { OntoReader } from './onto.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentence.ts';

/** What reading a turn needs of the reader. */
export interface TurnTools {
  locale: Locale;
  facts: MenuFacts;
  mark(text: string): Sentence;
  read(text: string, asked?: Asked): Reading;
  onto: OntoReader;
}

/** One segment understood: what it changes, and whether that is sure. */
export interface Understood {
  changes: Change[];
  sure: boolean;
  unread: string[];
}
