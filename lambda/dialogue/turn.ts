import { UTTERANCES, type IntentName } from '../../locales/utterances.ts';
import type { Locale } from '../domain/locale.ts';
import type { AskDevice } from './device.ts';
import type { AlexaConsent } from '../domain/message.ts';

/** One thing a customer said or did, whatever channel it came by. */
export interface Turn {
  channel: 'alexa' | 'lex';
  locale: Locale;
  /** The channel's own id of who speaks: an Alexa user id, an unguessable chat session. */
  identity: string;
  /** The same for a request sent again; its saved reply is given again. */
  requestId: string;
  /** The whole sentence, where the channel gives it. */
  words?: string;
  /** They call by phone: they hear, and are shown nothing. */
  calls?: true;
  /** The words are the keys of a phone. */
  pressed?: true;
  /** What the channel took it for: a hint beside words, and all there is where it gives none. */
  intent?: { name: IntentName; slots: Record<string, string> };
  /** What Alexa says of notifying this customer, where it says so. */
  consent?: AlexaConsent;
  /** The verified id of the account at the shop that is linked to the channel. */
  account?: string;
  /** Orders are taken from linked accounts only, and there is none. */
  mustLink?: true;
  /** Tells what the customer lets their device tell. */
  askDevice?: AskDevice;
  /** The device shows pictures. */
  hasScreen?: true;
  /** Milliseconds since the epoch by which the reply must be out. */
  deadline: number;
}

export const isIntentName = (name: string): name is IntentName =>
  Object.hasOwn(UTTERANCES['pt-BR'].intents, name);
