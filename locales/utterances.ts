import type { Locale } from '../lambda/domain/locale.ts';
import { utterancesByLocale } from './all/utterances.ts';

/** What a customer can mean by a sentence; both channels use these names, but for Alexa's own (`AMAZON.…`). */
export type IntentName = keyof (typeof utterancesByLocale)[Locale]['intents'];

/** How a language invokes the intents: `locales/<locale>/utterances.json`. */
export interface Utterances {
  /** What an Alexa customer calls the shop: "abrir …". */
  invocationName: string;
  /** Sentences, with `{slot}` where a word of the shop or of the customer stands. */
  intents: Record<IntentName, { samples: string[] }>;
  /** Words of the language that fill a slot; words of the shop come from its menu. */
  slotTypes: Record<'PaymentMethod', SlotWord[]>;
}

export interface SlotWord {
  id: string;
  value: string;
  synonyms: string[];
}

export const UTTERANCES: Record<Locale, Utterances> = utterancesByLocale;
