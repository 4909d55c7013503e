import type { ArchiveMessageGroups } from '../../tools/lex-archive/archive.ts';
import type { Language } from './language.ts';
import type { SlotType } from './slots/slot-type.ts';
import type { Classify } from './understanding/classify.ts';

/** A bot, ready to talk. */
export interface Bot {
  id: string;
  name: string;
  idleSeconds: number;
  locales: ReadonlyMap<string, BotLocale>;
}

export interface BotLocale {
  id: string;
  language: Language;
  threshold: number;
  intents: ReadonlyMap<string, BotIntent>;
  fallback: BotIntent;
  classify: Classify;
}

export interface BotIntent {
  name: string;
  /** By priority. */
  slots: readonly BotSlot[];
  dialogCodeHook: boolean;
  fulfillmentCodeHook: boolean;
  opening: ArchiveMessageGroups;
  confirmation: Prompt | undefined;
  declination: ArchiveMessageGroups;
  closing: ArchiveMessageGroups;
}

export interface BotSlot {
  name: string;
  type: SlotType;
  required: boolean;
  prompt: Prompt | undefined;
  defaultValue: string | undefined;
  /** Reads what was said by the slot's own samples ("{size} please"). */
  classify: Classify;
}

interface Prompt {
  groups: ArchiveMessageGroups;
  maxRetries: number;
}
