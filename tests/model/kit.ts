import { bedrockInterpreter } from '../../lambda/adapters/bedrock/interpreter.ts';
import type { Reply } from '../../lambda/dialogue/reply.ts';
import { render } from '../../lambda/dialogue/render.ts';
import { newSession, type Session } from '../../lambda/dialogue/session.ts';
import { takeTurn } from '../../lambda/dialogue/take-turn.ts';
import { LOCALES, type Locale } from '../../lambda/domain/locale.ts';
import { customerId } from '../../lambda/domain/ids.ts';
import type { Interpreter } from '../../lambda/ports.ts';
import { inMemory, type World } from '../support/ports-in-memory.ts';

/** The dialogue in memory, with a real client of Bedrock that asks whoever is at an address. */

export function bedrockAt(
  url: string,
  modelId = 'global.anthropic.claude-haiku-4-5-20251001-v1:0',
): Interpreter {
  process.env['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] = url;
  process.env['AWS_REGION'] = 'us-east-1';
  process.env['AWS_ACCESS_KEY_ID'] = process.env['AWS_SECRET_ACCESS_KEY'] = 'test';
  return bedrockInterpreter(modelId);
}

export interface Talk {
  world: World;
  /** The customer's session as it is kept. */
  session: () => Session;
  says: (words: string) => Promise<Reply>;
}

const IDENTITY = 'somebody';

/** A customer who talks in a chat, with a session to begin with. */
export function talkWith(
  interpreter: Interpreter,
  locale: Locale,
  begin: (session: Session) => Session = (session) => session,
  deadlineMilliseconds = 8_000,
): Talk {
  const world = inMemory();
  world.ports.interpreter = interpreter;
  const customer = customerId(`lex#${IDENTITY}`);
  world.sessions.set(customer, begin(newSession(customer)));
  let turns = 0;
  return {
    world,
    session: () => world.sessions.get(customer) ?? newSession(customer),
    says(words) {
      turns += 1;
      return takeTurn(
        {
          channel: 'lex',
          locale,
          identity: IDENTITY,
          requestId: `turn-${turns}`,
          words,
          deadline: Date.now() + deadlineMilliseconds,
        },
        world.ports,
      );
    },
  };
}

/** All of a reply in words. */
export const spoken = ({ sentences, question, locale }: Reply): string =>
  [...sentences, ...(question ? [question] : [])].map((saying) => render(saying, locale)).join(' ');

/** Builds the readers of the menu, which the first sentence in each language pays for. */
export async function warmUp(): Promise<void> {
  const interpret = () => Promise.resolve({ kind: 'none', why: 'off' } as const);
  for (const locale of LOCALES) await talkWith({ interpret }, locale).says('um pudim');
}
