import { missingChoice } from '../domain/choices.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import type { Asked, TurnReading } from '../reader/change.ts';
import type { Act } from './acts.ts';
import { askedNow } from './asked-now.ts';
import type { Pending, Session } from './session.ts';

type Reads = (words: string, context: { basket: Session['basket']; asked: Asked }) => TurnReading;

/** "Lata", while the pizza's flavour is asked: the choice that another line still needs. */
export function answersOther(
  words: string,
  { pending, basket }: Session,
  menu: MenuIndex,
  read: Reads,
): Act | undefined {
  if (!BESIDE.has(pending.kind)) return undefined;
  const now = askedNow(pending, basket);
  if (now) {
    const { sure, changes } = read(words, { basket, asked: now });
    if (sure && changes.length > 0 && changes.every(({ kind }) => kind !== 'add')) return undefined;
  }
  for (const [line, each] of basket.entries()) {
    const group = missingChoice(each, menu);
    if (!group || (pending.kind === 'option' && pending.line === line)) continue;
    const asked = { line, group: group.id, item: each.item };
    const { sure, changes } = read(words, { basket, asked });
    const [change, ...others] = changes;
    const answers =
      sure &&
      others.length === 0 &&
      change?.kind === 'options' &&
      change.line === line &&
      change.options.some((option) => option.group === group.id);
    if (answers) return { kind: 'changeLine', change };
  }
  return undefined;
}

/** Questions beside which another line's choice may be told. */
const BESIDE: ReadonlySet<Pending['kind']> = new Set<Pending['kind']>([
  'option',
  'which',
  'age',
  'allergy',
]);
