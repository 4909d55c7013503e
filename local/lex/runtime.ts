import type { Invoke } from '../lambda/function.ts';
import type { Bot, BotLocale } from './bot.ts';
import type { Turn } from './dialogue/code-hook.ts';
import { resume } from './dialogue/resume.ts';
import { takeTurn } from './dialogue/take-turn.ts';
import { ResourceNotFoundException } from './errors.ts';
import type { GivenSessionState } from './protocol/request.ts';
import { emptySession, type Message, type Session } from './session/state.ts';
import type { SessionStore } from './session/store.ts';

/** Which talk of which bot: the path of every request. */
export interface SessionAddress {
  botId: string;
  botAliasId: string;
  localeId: string;
  sessionId: string;
}

/** What the Lex V2 runtime does, whatever the protocol. */
export interface LexRuntime {
  recognize(address: SessionAddress, utterance: Utterance): Promise<Session>;
  getSession(address: SessionAddress): Session;
  putSession(
    address: SessionAddress,
    given: { sessionState: GivenSessionState; messages: Message[] | undefined },
  ): Session;
  deleteSession(address: SessionAddress): void;
}

interface Utterance {
  text: string;
  sessionState: GivenSessionState | undefined;
  requestAttributes: Record<string, string>;
  responseContentType: string;
}

export const BOT_ALIAS = { id: 'BALCAOLIVE', name: 'live' } as const;

/**
 * @param invoke the Lambda that the bot's alias calls for both locales
 * @throws (from every operation) ResourceNotFoundException for a bot, alias, locale or session that is not there
 */
export function lexRuntime(bot: Bot, store: SessionStore, invoke: Invoke): LexRuntime {
  const localeAt = ({ botId, botAliasId, localeId }: SessionAddress): BotLocale => {
    if (botId !== bot.id) throw new ResourceNotFoundException(`There is no bot ${botId} here.`);
    if (botAliasId !== BOT_ALIAS.id)
      throw new ResourceNotFoundException(`The bot ${botId} has no alias ${botAliasId}.`);
    const locale = bot.locales.get(localeId);
    if (locale) return locale;
    const known = [...bot.locales.keys()].join(', ');
    throw new ResourceNotFoundException(
      `The bot ${botId} has no locale ${localeId}; it has ${known}.`,
    );
  };
  const key = ({ localeId, sessionId }: SessionAddress) => `${localeId}/${sessionId}`;
  const inTurn = oneAtATime();

  return {
    recognize: (address, utterance) =>
      inTurn(key(address), async () => {
        const locale = localeAt(address);
        const stored = store.find(key(address)) ?? emptySession();
        const turn: Omit<Turn, 'interpretations'> = {
          bot,
          locale,
          alias: BOT_ALIAS,
          sessionId: address.sessionId,
          text: utterance.text,
          inputMode: 'Text',
          responseContentType: utterance.responseContentType,
          requestAttributes: utterance.requestAttributes,
          invoke,
        };
        const session = await takeTurn(turn, withGiven(stored, utterance.sessionState));
        store.save(key(address), session);
        return session;
      }),
    getSession(address) {
      localeAt(address);
      return store.find(key(address)) ?? missing(address);
    },
    putSession(address, { sessionState, messages }) {
      const locale = localeAt(address);
      const stored = store.find(key(address)) ?? emptySession();
      const session = resume(locale, withGiven(stored, sessionState), messages);
      store.save(key(address), session);
      return session;
    },
    deleteSession(address) {
      localeAt(address);
      if (!store.remove(key(address))) missing(address);
    },
  };
}

/** What the client gives replaces what is stored; what it leaves out stays. */
function withGiven(session: Session, given: GivenSessionState | undefined): Session {
  if (!given) return session;
  return {
    ...session,
    attributes: given.sessionAttributes ?? session.attributes,
    ...(given.intent && { intent: given.intent }),
    ...(given.dialogAction && { dialogAction: given.dialogAction, misses: 0 }),
  };
}

function missing({ sessionId }: SessionAddress): never {
  throw new ResourceNotFoundException(`There is no session ${sessionId}, or it has expired.`);
}

/** Runs what is asked for one key one after the other, so that two utterances do not overwrite each other's session. */
function oneAtATime() {
  const last = new Map<string, Promise<unknown>>();
  return <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const result = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, result);
    const clear = () => {
      if (last.get(key) === result) last.delete(key);
    };
    result.then(clear, clear);
    return result;
  };
}
