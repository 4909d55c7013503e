import { getIntentName, getRequestType, getUserId } from 'ask-sdk-core';
import type { IntentRequest, RequestEnvelope, Slot } from 'ask-sdk-model';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import type { IntentName } from '../../../locales/utterances.ts';
import { isIntentName, type Turn } from '../../dialogue/turn.ts';
import { consentOf } from './consent.ts';
import { hasScreen, touched } from './screen.ts';

/** Amazon's own intents, by what they mean here. */
const BUILT_IN: Readonly<Record<string, IntentName>> = {
  'AMAZON.YesIntent': 'Confirm',
  'AMAZON.NoIntent': 'Deny',
  'AMAZON.HelpIntent': 'Help',
  'AMAZON.RepeatIntent': 'Repeat',
  'AMAZON.StopIntent': 'Stop',
  'AMAZON.CancelIntent': 'Stop',
  'AMAZON.NavigateHomeIntent': 'Greet',
};

/**
 * An Alexa request as a Turn; undefined for one that no customer made (the end of a session).
 * Who speaks is the user id that Alexa signed for; the device's language is the talk's.
 */
export function alexaTurn(envelope: RequestEnvelope, deadline: number): Turn | undefined {
  const type = getRequestType(envelope);
  const consent = consentOf(envelope);
  const base = {
    channel: 'alexa',
    locale: localeOf(envelope),
    identity: getUserId(envelope),
    requestId: envelope.request.requestId,
    ...(consent && { consent }),
    ...(hasScreen(envelope) && { hasScreen: true as const }),
    deadline,
  } as const;
  const { request } = envelope;
  if (request.type === 'Alexa.Presentation.APL.UserEvent') {
    const words = touched(request);
    return words === undefined ? undefined : { ...base, words };
  }
  if (type === 'LaunchRequest') return { ...base, intent: { name: 'Greet', slots: {} } };
  return type === 'IntentRequest' ? { ...base, ...said(envelope) } : undefined;
}

function said(envelope: RequestEnvelope): Pick<Turn, 'words' | 'intent'> {
  const name = getIntentName(envelope);
  const ours = BUILT_IN[name] ?? name;
  const slots = slotTexts(envelope.request as IntentRequest);
  if (!isIntentName(ours)) return {};
  if (ours === 'FreeForm' && slots['query'] !== undefined) return { words: slots['query'] };
  // Only an order's meaning lies in its slots' words, side by side as they were said.
  const words = ours === 'Order' ? Object.values(slots).join(' ') : '';
  return { intent: { name: ours, slots }, ...(words !== '' && { words }) };
}

function slotTexts({ intent }: IntentRequest): Record<string, string> {
  const filled = Object.values(intent.slots ?? {}).flatMap((slot: Slot) =>
    slot.value === undefined || slot.value === '' ? [] : [[slot.name, slot.value] as const],
  );
  return Object.fromEntries(filled);
}

/** Alexa adds locales (`pt-PT`, `en-GB`): the language is what counts. */
function localeOf(envelope: RequestEnvelope): Locale {
  const asked = 'locale' in envelope.request ? (envelope.request.locale ?? '') : '';
  return LOCALES.find((each) => each.slice(0, 2) === asked.slice(0, 2)) ?? LOCALES[0];
}
