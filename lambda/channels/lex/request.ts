import { randomUUID } from 'node:crypto';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { isIntentName, type Turn } from '../../dialogue/turn.ts';
import { lexEventSchema, type LexEvent } from './event.ts';
import type { LexClient } from './response.ts';

/** The bot was built for a language that we do not speak. */
class UnknownLocaleError extends Error {
  override readonly name = 'UnknownLocaleError';
}

/** What web clients and Bespoken send to be greeted: no words of a customer's. */
const LAUNCH = 'LaunchRequest';

/** The alias of the shop's own clients; behind another, the same session id is somebody else. */
const SHOP_ALIAS = 'live';

/**
 * A Lex event as a Turn, and what its client takes. Who speaks is the session id, which the client made unguessable,
 * within the alias, which only Lex can name; the session attributes are the client's to set, and so are never read.
 * @throws UnknownLocaleError, or ZodError where Lex's own part of the event is not as Lex documents it
 */
export function lexTurn(raw: unknown, deadline: number): { turn: Turn; client: LexClient } {
  const event = lexEventSchema.parse(raw);
  const words = event.inputTranscript;
  const launched = words === LAUNCH;
  const intent = launched ? { name: 'Greet' as const, slots: {} } : intentOf(event);
  const turn: Turn = {
    channel: 'lex',
    locale: localeOf(event.bot.localeId),
    identity: identityOf(event),
    requestId: event.requestAttributes?.messageId ?? randomUUID(),
    ...(words !== '' && !launched && { words: spokenWords(event) }),
    ...(event.inputMode !== 'Text' && { calls: true as const }),
    ...(event.inputMode === 'DTMF' && { pressed: true as const }),
    ...(intent && { intent }),
    deadline,
  };
  return { turn, client: clientOf(event, turn) };
}

function clientOf({ inputMode, requestAttributes }: LexEvent, { intent }: Turn): LexClient {
  return {
    intentName: intent?.name ?? 'FallbackIntent',
    hears: inputMode !== 'Text',
    presses: inputMode === 'DTMF',
    // What Messenger, Slack and Twilio do with a payload is show it, or send it on as their own.
    payloads: requestAttributes?.['x-amz-lex:channels:platform'] === undefined,
    chips: requestAttributes?.chips === 'payload',
  };
}

/** Keys come with the one that ended them. */
const spokenWords = ({ inputMode, inputTranscript }: LexEvent): string =>
  inputMode === 'DTMF' ? inputTranscript.replaceAll(/[#*\s]/g, '') : inputTranscript;

const identityOf = ({ sessionId, bot: { aliasName = SHOP_ALIAS } }: LexEvent): string =>
  aliasName === SHOP_ALIAS ? sessionId : `${aliasName}/${sessionId}`;

function intentOf({ sessionState }: LexEvent): Turn['intent'] {
  const name = sessionState.intent?.name ?? '';
  if (!isIntentName(name)) return undefined;
  const slots = Object.entries(sessionState.intent?.slots ?? {}).flatMap(([slot, value]) => {
    const interpreted = value?.value?.interpretedValue;
    return interpreted === undefined ? [] : [[slot, interpreted] as const];
  });
  return { name, slots: Object.fromEntries(slots) };
}

/** Lex spells `pt_BR` what is `pt-BR` everywhere else. */
function localeOf(localeId: string): Locale {
  const locale = LOCALES.find((each) => each.replace('-', '_') === localeId);
  if (!locale)
    throw new UnknownLocaleError(`locale ${localeId}: this bot speaks ${LOCALES.join(' and ')}`);
  return locale;
}
