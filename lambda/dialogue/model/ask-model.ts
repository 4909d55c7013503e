import { redact } from '../../domain/redact.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Book, Interpreter } from '../../ports.ts';
import type { Interpretation } from '../interpretation.ts';
import { knownOf } from '../known-of.ts';
import type { Session } from '../session.ts';
import { acceptedActs, type Asked } from './accepted.ts';
import type { ReachableAct } from './reachable.ts';
import { LONGEST_WORDS, withinTime } from './within-time.ts';

/** How long before the deadline a model is given up, so that the reply still gets out. */
const REPLY_MILLISECONDS = 1_500;

/** Asks a model what a sentence means, and waits no longer than the deadline allows, whatever the interpreter does. */
export async function askModel(
  words: string,
  session: Session,
  { menu, shop }: Pick<Book, 'menu' | 'shop'>,
  locale: Locale,
  deadline: number,
  interpreter: Interpreter,
): Promise<Interpretation> {
  const known = knownOf(session);
  return withinTime<Interpretation>(deadline - Date.now() - REPLY_MILLISECONDS, (signal) =>
    interpreter.interpret({
      words: redact(words.slice(0, LONGEST_WORDS), known),
      locale,
      menu,
      basket: session.basket,
      before: (session.transcript ?? []).map(({ customer, shop }) => ({
        customer: redact(customer, known),
        shop: redact(shop, known),
      })),
      signal,
      examples: shop.examples[locale] ?? [],
    }),
  );
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
