import { onSale } from '../../domain/choices.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import type { Line } from '../../domain/line.ts';
import { cents } from '../../domain/money.ts';
import { revisionOf, type Order } from '../../domain/order.ts';
import type { OrderContents } from '../../domain/order-contents.ts';
import { repriced } from '../../domain/reprice.ts';
import type { Act } from '../acts.ts';
import { dropUnavailable } from '../decide/basket.ts';
import { answer, go, settled, type Facts, type Step } from '../decide/step.ts';
import { allergyMark, quantityMark } from '../line-doubts.ts';
import { orderNumber, say } from '../phrases.ts';
import type { Session, Wanted } from '../session.ts';
import { isChangeable } from './placed-orders.ts';

type ChangePlaced = Extract<Act, { kind: 'changePlaced' }>;

/** Does to a placed order what was said of it: its lines become the basket, until the new total is agreed to. */
export function changePlaced(
  step: Step,
  { orderId, acts, unclear }: ChangePlaced,
  facts: Facts,
  then: (step: Step, acts: readonly Act[]) => Step,
): Step {
  const order = facts.orders.find(({ id }) => id === orderId);
  if (!order) return answer(step, say('noOrder'));
  const wanted = wantedIn(acts);
  if (!isChangeable(order)) return tooLate(step, order, wanted);
  if (unclear) return go(step, [], { pending: { kind: 'whereTo', orderId, wanted } });
  const opened = dropUnavailable(opens(step, order), facts);
  return acts.length === 0 ? { ...opened, ask: say('askChangeWhat') } : then(opened, acts);
}

/** The order's lines in the basket's place; what was agreed to about them is not asked again. */
function opens({ session, ...step }: Step, order: Order): Step {
  const { lines } = order.contents;
  const marks = lines.flatMap((line) => [quantityMark(line), allergyMark(line)]);
  const { draft, amending, basket } = session;
  return {
    ...step,
    session: {
      ...session,
      basket: lines,
      checkingOut: false,
      pending: { kind: 'nothing' },
      draft: { ...draft, agreed: [...(draft.agreed ?? []), ...marks] },
      amending: {
        orderId: order.id,
        revision: revisionOf(order),
        aside: amending?.aside ?? basket,
      },
    },
  };
}

/** The placed order is let be; a basket that was set aside is back. */
export function leaves(step: Step): Step {
  const { amending } = step.session;
  return amending
    ? go(settled(step), [], { amending: undefined, basket: amending.aside, checkingOut: false })
    : step;
}

/** What a customer has added to a placed order so far. */
export function addedTo({ contents }: Order, { amending, basket }: Session): Line[] {
  const before = new Set(contents.lines.map((line) => fingerprint(line)));
  return amending ? basket.filter((line) => !before.has(fingerprint(line))) : [];
}

/** The kitchen was faster: what was to be added can be a new order. */
export function tooLate(step: Step, order: Order, wanted: Wanted): Step {
  const told = say('tooLateToChange', { number: orderNumber(order.number) });
  const more = wanted.lines.length > 0 || wanted.which !== undefined;
  return more
    ? go(step, [told], { pending: { kind: 'newInstead', wanted } })
    : answer(settled(step), told);
}

/** What a customer wanted to add, kept until it is known where. */
function wantedIn(acts: readonly Act[]): Wanted {
  const lines = acts.flatMap((act) => (act.kind === 'addLines' ? act.lines : []));
  const which = acts.find((act) => act.kind === 'askWhich');
  return {
    lines,
    ...(which && {
      which: { line: which.line, candidates: which.candidates, slot: which.slot },
    }),
  };
}

export const actsOf = ({ lines, which }: Wanted): Act[] => [
  ...(lines.length > 0 ? [{ kind: 'addLines' as const, lines }] : []),
  ...(which ? [{ kind: 'askWhich' as const, ...which }] : []),
];

/** "No pedido 12", "num novo": what was said goes where the customer says. */
export function putInto(
  step: Step,
  into: 'placed' | 'new',
  facts: Facts,
  then: (step: Step, acts: readonly Act[]) => Step,
): Step {
  const { pending } = step.session;
  if (pending.kind !== 'whereTo') return step;
  const { orderId, wanted } = pending;
  return into === 'new'
    ? then(settled(step), actsOf(wanted))
    : changePlaced(
        settled(step),
        { kind: 'changePlaced', orderId, acts: actsOf(wanted) },
        facts,
        then,
      );
}

/** The order as it would be, priced by the menu of now; undefined where nothing would change. */
export function amended(session: Session, facts: Facts): OrderContents | undefined {
  const order = facts.orders.find(({ id }) => id === session.amending?.orderId);
  const { basket: lines } = session;
  const { menu } = facts.book;
  if (!order || lines.length === 0 || !lines.every((line) => onSale(line, menu))) return undefined;
  if (fingerprint(lines) === fingerprint(order.contents.lines)) return undefined;
  const contents = repriced({ ...order.contents, lines }, new Date(order.placedAt), facts.book);
  const { changeForCents: _, ...others } = contents;
  const cash = cashFor(session, order);
  return typeof cash === 'number' && cash >= contents.totalCents
    ? { ...others, changeForCents: cents(cash) }
    : others;
}

/** What it is paid with, as said of the change or, before, of the order; null where no change is wanted. */
const cashFor = ({ amending }: Session, { contents }: Order): number | null | undefined =>
  amending?.changeForCents === undefined ? contents.changeForCents : amending.changeForCents;

/** The cash that was said and does not cover the new total; undefined where it does, or is not wanted. */
export function outgrownCash(
  session: Session,
  order: Order,
  contents: OrderContents,
): number | undefined {
  const cash = cashFor(session, order);
  return typeof cash === 'number' && cash < contents.totalCents ? cash : undefined;
}

/** A yes to exactly what was read changes the order. */
export function confirmAmend(step: Step, facts: Facts): Step {
  const { amending, pending } = step.session;
  const contents = amended(step.session, facts);
  if (!amending || pending.kind !== 'amend' || !contents) return leaves(step);
  if (fingerprint(contents) !== pending.fingerprint) return go(step, [say('priceChanged')]);
  const { orderId, revision, suggested } = amending;
  return {
    ...step,
    effect: { kind: 'amend', orderId, revision, contents, ...(suggested && { suggested }) },
  };
}

/** What a turn begins with: an order that moved on meanwhile is not changed any more, and it is said. */
export function stillChangeable(step: Step, facts: Facts): { step: Step; over: boolean } {
  const { amending } = step.session;
  if (!amending) return { step, over: false };
  const order = facts.orders.find(({ id }) => id === amending.orderId);
  if (!order) return { step: leaves(step), over: false };
  if (!isChangeable(order)) {
    const lines = addedTo(order, step.session);
    return { step: tooLate(leaves(step), order, { lines }), over: true };
  }
  if (revisionOf(order) !== amending.revision) {
    const number = orderNumber(order.number);
    return { step: go(leaves(step), [say('orderMovedOn', { number })]), over: true };
  }
  return { step: dropUnavailable(step, facts), over: false };
}
