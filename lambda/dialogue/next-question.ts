import { missingChoice } from '../domain/choices.ts';
import { areaById } from '../domain/delivery-area.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import { nameOf } from '../domain/menu-index.ts';
import type { OptionGroup } from '../domain/menu.ts';
import { cents } from '../domain/money.ts';
import { priceOfLines } from '../domain/price.ts';
import { orderContents } from './decide/contents.ts';
import { sameAsJustPlaced } from './decide/just-placed.ts';
import { readBack } from './decide/read-back.ts';
import type { Facts, Step } from './decide/step.ts';
import { PAYMENT_NAMES } from './describe.ts';
import { money, say, series, type Saying } from './phrases.ts';
import type { Pending, Session } from './session.ts';

/** A question, what a short answer to it will mean, and what is said before it. */
export interface NextQuestion {
  before?: Saying[];
  question?: Saying;
  pending: Pending;
  checkingOut?: boolean;
}

const NOTHING: NextQuestion = { pending: { kind: 'nothing' } };

/** More choices than an ear keeps: beyond these the menu has to be asked for. */
const CHOICES_SAID = 6;

/**
 * What to ask next: a doubt about what was said, then a choice the items still need, then (once the
 * customer is done) address, name, phone and payment, one at a time, and last the read-back.
 */
export function nextQuestion({ session, mayEnd }: Step, facts: Facts): NextQuestion {
  return (
    openDoubt(session, facts) ??
    missingOption(session, facts) ??
    (session.basket.length === 0
      ? mayEnd
        ? NOTHING
        : { question: say('askFirst'), pending: { kind: 'item' }, checkingOut: false }
      : session.checkingOut
        ? checkOutQuestion(session, facts)
        : { question: say('askMore'), pending: { kind: 'item' } })
  );
}

/** Questions that stay open until they are answered. */
function openDoubt({ pending, basket }: Session, facts: Facts): NextQuestion | undefined {
  switch (pending.kind) {
    case 'which':
      return { question: whichQuestion(pending, facts), pending };
    case 'quantity': {
      const line = basket[pending.line];
      const item = line && facts.book.menu.item(line.item);
      if (!line || !item) return undefined;
      const values = { quantity: line.quantity, name: nameOf(item, facts.locale) };
      return { question: say('askQuantity', values), pending };
    }
    case 'confirmCancel':
      return facts.order === undefined
        ? undefined
        : { question: say('askCancel', { number: facts.order.number }), pending };
    case 'confirmClear':
      return { question: say('askClear'), pending };
    case 'nothing':
    case 'item':
    case 'option':
    case 'address':
    case 'neighbourhood':
    case 'name':
    case 'phone':
    case 'payment':
    case 'change':
    case 'confirm':
    case 'confirmAgain':
      return undefined;
  }
}

function whichQuestion(pending: Extract<Pending, { kind: 'which' }>, { book, locale }: Facts) {
  const names = pending.candidates.flatMap((id) => {
    const named =
      book.menu.item(id) ??
      book.menu.menu.groups.flatMap((group) => group.options).find((option) => option.id === id);
    return named ? [nameOf(named, locale)] : [];
  });
  return say('askWhich', { candidates: series(names.slice(0, CHOICES_SAID), 'or') });
}

function missingOption({ basket }: Session, facts: Facts): NextQuestion | undefined {
  for (const [at, line] of basket.entries()) {
    const group = missingChoice(line, facts.book.menu);
    const item = facts.book.menu.item(line.item);
    if (group && item) {
      const question = optionQuestion(nameOf(item, facts.locale), group, facts);
      return { question, pending: { kind: 'option', line: at, group: group.id } };
    }
  }
  return undefined;
}

function optionQuestion(item: string, group: OptionGroup, { locale }: Facts): Saying {
  const names = group.options
    .filter((option) => option.available !== false)
    .map((option) => nameOf(option, locale));
  return names.length <= CHOICES_SAID
    ? say('askOption', { item, choices: series(names, 'or') })
    : say('askOptionOfMany', { item, choices: series(names.slice(0, CHOICES_SAID), 'comma') });
}

function checkOutQuestion(session: Session, facts: Facts): NextQuestion {
  const { book } = facts;
  const { profile, payment, draftAddress } = session;
  const areas = series(book.shop.areas.map((area) => area.name));
  if (draftAddress !== undefined)
    return { question: say('askNeighbourhood', { areas }), pending: { kind: 'neighbourhood' } };
  const area = profile.address && areaById(book.shop, profile.address.area);
  if (!area) return { question: say('askAddress'), pending: { kind: 'address' } };
  const items = priceOfLines(session.basket, book.menu);
  if (items < area.minimumCents) {
    const missing = money(cents(area.minimumCents - items));
    return {
      before: [say('belowMinimum', { minimum: money(cents(area.minimumCents)), missing })],
      question: say('askMore'),
      pending: { kind: 'item' },
      checkingOut: false,
    };
  }
  if (profile.name === undefined) return { question: say('askName'), pending: { kind: 'name' } };
  if (profile.phone === undefined) return { question: say('askPhone'), pending: { kind: 'phone' } };
  if (!payment) {
    const payments = series(
      book.shop.paymentsAtDoor.map((each) => PAYMENT_NAMES[each]),
      'or',
    );
    return { question: say('askPayment', { payments }), pending: { kind: 'payment' } };
  }
  if (payment.method === 'cash' && payment.changeAsked !== true)
    return { question: say('askChange'), pending: { kind: 'change' } };
  return confirmQuestion(session, facts);
}

/** Each read-back mints an order id and keeps the fingerprint of exactly what was read. */
function confirmQuestion(session: Session, facts: Facts): NextQuestion {
  if (sameAsJustPlaced(session, facts))
    return { question: say('askConfirmAgain'), pending: { kind: 'confirmAgain' } };
  const contents = orderContents(session, facts);
  if (!contents) return { question: say('askAddress'), pending: { kind: 'address' } };
  const mark = fingerprint(contents);
  if (session.pending.kind === 'confirm' && session.pending.fingerprint === mark)
    return { question: say('askConfirm'), pending: session.pending };
  return {
    before: readBack(contents, facts),
    question: say('askConfirm'),
    pending: { kind: 'confirm', orderId: facts.newOrderId, fingerprint: mark },
  };
}
