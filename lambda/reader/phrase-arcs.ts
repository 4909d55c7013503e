import type { Locale } from '../domain/locale.ts';
import type { Arc } from './arcs.ts';
import type { PhraseKind } from './lexicon.ts';
import { PHRASE_BOOKS } from './phrase-book.ts';

/** Words that say little beside a name of the menu that they are part of: "can" in "a can of", "done" in "well done". */
const WEAK = new Set<PhraseKind>([
  'filler',
  'order',
  'kind',
  'carrier',
  'head',
  'note',
  'everything',
  'extra',
  'light',
  'all',
]);
/** A phrase that ends in "de" or "on the" is about what follows. */
const LEADING: readonly PhraseKind[] = ['of', 'on', 'the'];
const SHADOWED = 0.8;
/** A filler that is a name of this menu is that name: "o combinado" at a sushi bar. */
const FILLER_SHADOWED = 6;
/** A phrase that is the beginning of a longer one that was said. */
const CUT_SHORT = 0.8;

/** The phrases of a language that begin at a token; `shadow` is where the longest name that begins there ends. */
export function phraseArcs(
  words: readonly string[],
  at: number,
  locale: Locale,
  foreign: boolean,
  shadow: number,
): Arc[] {
  const arcs: Arc[] = [];
  const kinds = new Set<PhraseKind>();
  let longest = 0;
  for (const hit of PHRASE_BOOKS[locale].at(words, at).reverse())
    for (const as of hit.kinds) {
      longest = Math.max(longest, hit.length);
      if (kinds.has(as)) continue;
      kinds.add(as);
      // "duas doses de baunilha": what measures stands before "de", though a dose may be an option as well.
      const measures =
        as === 'carrier' && PHRASE_BOOKS[locale].of(words[at + hit.length] ?? '').includes('of');
      const shadowed = WEAK.has(as) && at + hit.length <= shadow && !measures;
      arcs.push({
        kind: 'word',
        end: at + hit.length,
        as,
        leads: LEADING.some((kind) =>
          PHRASE_BOOKS[locale].of(words[at + hit.length - 1] ?? '').includes(kind),
        ),
        cost:
          (measures ? -0.2 : 0) +
          (foreign ? 0.2 : 0) +
          (shadowed ? (as === 'filler' ? FILLER_SHADOWED : SHADOWED) : 0) +
          (hit.length < longest ? CUT_SHORT : 0),
      });
    }
  return arcs;
}
