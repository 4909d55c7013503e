import type { LateQuestion, Ports } from '../../ports.ts';
import { askModel, actsOfModel } from './ask-model.ts';
import { sum } from './in-turn.ts';
import type { ReachableAct } from './reachable.ts';
import type { Line } from '../../domain/line.ts';

/** Nobody waits for it, but nobody remembers for long either. */
const ANSWER_MILLISECONDS = 20_000;

const ATTEMPTS = 3;

/**
 * Asks the model again what a sentence meant that it had been too slow for, and keeps the items on the session, to be
 * offered when the customer next says something. Nothing is kept once the customer has been offered it, has ordered
 * it otherwise, or was late for something else; anything but items is out of date by now.
 */
export async function answerLate(
  { customer, requestId, locale, words }: LateQuestion,
  ports: Pick<Ports, 'sessions' | 'menuBook' | 'interpreter' | 'meter'>,
): Promise<'kept' | 'nothing' | 'outdated'> {
  const book = await ports.menuBook.current();
  const { menu } = book;
  const { session: asking } = await ports.sessions.load(customer);
  if (asking.late?.requestId !== requestId) return 'outdated';
  const deadline = Date.now() + ANSWER_MILLISECONDS;
  const answer = await askModel(words, asking, book, locale, deadline, ports.interpreter);
  if ('usage' in answer) ports.meter.call({ event: 'lateAnswer', usage: answer.usage });
  if (answer.kind === 'late') ports.meter.call({ event: 'lateAnswer' });
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { session, version } = await ports.sessions.load(customer);
    if (session.late?.requestId !== requestId) return 'outdated';
    const lines = actsOfModel(answer, { words, session, menu, locale }).flatMap(linesOf);
    const { late, ...others } = session;
    const saved = {
      ...others,
      ...(lines.length > 0 && { late: { ...late, lines } }),
      ...('usage' in answer && {
        draft: { ...session.draft, model: sum(session.draft.model, answer.usage) },
      }),
    };
    if (await ports.sessions.save(saved, version)) return lines.length > 0 ? 'kept' : 'nothing';
  }
  return 'outdated';
}

const linesOf = (act: ReachableAct): Line[] =>
  act.kind === 'addLines' || act.kind === 'askMaybe' ? act.lines : [];
