import { redact } from '../../domain/redact.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Book, Interpreter } from '../../ports.ts';
import type { Interpretation } from '../interpretation.ts';
import { knownOf } from '../known-of.ts';
import type { Session } from '../session.ts';
import { acceptedActs, type Asked } from './accepted.ts';
import type { ReachableAct } from './reachable.ts';

/** How long before the deadline a model is given up, so that the reply still gets out. */
const REPLY_MILLISECONDS = 1_500;

/** With less time than this no model answers. */
const LEAST_MILLISECONDS = 300;

/** A sentence; what is longer is a text, and is not read to its end. */
const LONGEST_WORDS = 400;

/** Asks a model what a sentence means, and waits no longer than the deadline allows, whatever the interpreter does. */
export async function askModel(
  words: string,
  session: Session,
  { menu, shop }: Pick<Book, 'menu' | 'shop'>,
  locale: Locale,
  deadline: number,
  interpreter: Interpreter,
): Promise<Interpretation> {
  const left = deadline - Date.now() - REPLY_MILLISECONDS;
  if (left < LEAST_MILLISECONDS) return { kind: 'late' };
  const known = knownOf(session);
  const up = new AbortController();
  const timer = setTimeout(() => {
    up.abort();
  }, left);
  const late = new Promise<Interpretation>((resolve) => {
    up.signal.addEventListener('abort', () => {
      resolve({ kind: 'late' });
    });
  });
  const answer = interpreter.interpret({
    words: redact(words.slice(0, LONGEST_WORDS), known),
    locale,
    menu,
    basket: session.basket,
    before: (session.transcript ?? []).map(({ customer, shop }) => ({
      customer: redact(customer, known),
      shop: redact(shop, known),
    })),
    signal: up.signal,
    examples: shop.examples[locale] ?? [],
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What came of the model as acts; none where it was of no help. */
export function actsOfModel(answer: Interpretation, asked: Asked): ReachableAct[] {
  switch (answer.kind) {
    case 'proposed':
      return acceptedActs(answer.proposals, asked);
    case 'blocked':
      return [{ kind: 'outOfScope', why: 'blocked' }];
    case 'late':
    case 'none':
      return [];
  }
}
