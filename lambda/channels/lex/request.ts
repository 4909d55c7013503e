import { randomUUID } from 'node:crypto';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { isIntentName, type Turn } from '../../dialogue/turn.ts';
import { lexEventSchema, type LexEvent } from './event.ts';

/** The bot was built for a language that we do not speak. */
class UnknownLocaleError extends Error {
  override readonly name = 'UnknownLocaleError';
}

/** What web clients and Bespoken send to be greeted: no words of a customer's. */
const LAUNCH = 'LaunchRequest';

/**
 * A Lex event as a Turn. Who speaks is the session id, which the client made unguessable; the session
 * attributes are the client's to set, and so are never read.
 */
export function lexTurn(raw: unknown, deadline: number): Turn {
  const event = lexEventSchema.parse(raw);
  const words = event.inputTranscript;
  const launched = words === LAUNCH;
  const intent = launched ? { name: 'Greet' as const, slots: {} } : intentOf(event);
  return {
    channel: 'lex',
    locale: localeOf(event.bot.localeId),
    identity: event.sessionId,
    requestId: event.requestAttributes?.['messageId'] ?? randomUUID(),
    ...(words !== '' && !launched && { words }),
    ...(intent && { intent }),
    deadline,
  };
}

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
