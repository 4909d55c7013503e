import { byLocale, type Locale } from '../domain/locale.ts';
import { fold, tokenize } from '../reader/fold.ts';
import { bareWords, writtenOut } from './words/plain-words.ts';
import { paymentWords } from './words/payment-words.ts';
import { UTTERANCES, type IntentName } from '../../locales/utterances.ts';
import { isIntentName } from './turn.ts';

/** A whole sentence that is one of the ways an intent is said, with the text in its slots. */
export interface Command {
  name: IntentName;
  slots: Record<string, string>;
}

interface Pattern {
  name: IntentName;
  before: readonly string[];
  slot: string;
  after: readonly string[];
  /** Only these fill the slot (folded), where its type lists its values. */
  values?: ReadonlySet<string>;
}

interface Commands {
  whole: Map<string, IntentName>;
  /** The same with greetings and politeness dropped on both sides. */
  bare: Map<string, IntentName>;
  patterns: Pattern[];
}

/** Sentences that order something are the reader's, not a command's. */
const NO_COMMANDS: ReadonlySet<IntentName> = new Set<IntentName>(['Order']);

const COMMANDS: Record<Locale, Commands> = byLocale(index);

/**
 * The command that a whole sentence is, by the same samples that the channels' models are built from,
 * so that "sim" is a yes on every channel and "sim, mas sem cebola" on none.
 */
export function commandIn(words: string, locale: Locale): Command | undefined {
  const { whole, bare, patterns } = COMMANDS[locale];
  const tokens = tokenize(words);
  const folded = tokens.map((token) => token.word);
  const name =
    whole.get(written(folded, locale)) ?? bare.get(written(bareWords(folded, locale), locale));
  if (name !== undefined) return { name, slots: {} };
  for (const pattern of patterns) {
    const end = folded.length - pattern.after.length;
    const [first, last] = [tokens[pattern.before.length], tokens[end - 1]];
    if (!first || !last || end <= pattern.before.length) continue;
    if (!startsWith(folded, pattern.before) || !startsWith(folded.slice(end), pattern.after))
      continue;
    const inside = folded.slice(pattern.before.length, end).join(' ');
    if (pattern.values && !pattern.values.has(inside)) continue;
    return { name: pattern.name, slots: { [pattern.slot]: words.slice(first.start, last.end) } };
  }
  return undefined;
}

function written(words: readonly string[], locale: Locale): string {
  return writtenOut(words, locale).join(' ');
}

const startsWith = (tokens: readonly string[], start: readonly string[]) =>
  start.every((token, at) => tokens[at] === token);

function index(locale: Locale): Commands {
  const commands: Commands = { whole: new Map(), bare: new Map(), patterns: [] };
  const { intents } = UTTERANCES[locale];
  const payments = paymentWords(locale);
  for (const [name, { samples }] of Object.entries(intents)) {
    if (!isIntentName(name)) throw new TypeError(`utterances.json (${locale}): no intent ${name}`);
    if (NO_COMMANDS.has(name)) continue;
    for (const sample of samples) {
      const [before = '', slot, after = ''] = sample.split(/[{}]/);
      if (slot === undefined) {
        const tokens = fold(sample);
        commands.whole.set(written(tokens, locale), name);
        const bare = written(bareWords(tokens, locale), locale);
        if (bare !== '' && !commands.bare.has(bare)) commands.bare.set(bare, name);
      } else if (name !== 'FreeForm' && slot !== 'category') {
        const pattern = { name, before: fold(before), slot, after: fold(after) };
        commands.patterns.push(slot === 'payment' ? { ...pattern, values: payments } : pattern);
      }
    }
  }
  // The longest carrier first: "o endereço é" before "endereço".
  commands.patterns.sort((one, other) => other.before.length - one.before.length);
  return commands;
}
