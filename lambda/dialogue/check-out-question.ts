import { areaById } from '../domain/delivery-area.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import { cents } from '../domain/money.ts';
import { nextOpening, openAt } from '../domain/opening.ts';
import { priceOfLines } from '../domain/price.ts';
import { partQuestion } from './part-question.ts';
import { orderContents } from './decide/contents.ts';
import { sameAsJustPlaced } from './decide/just-placed.ts';
import { readBack } from './decide/read-back.ts';
import type { Facts } from './decide/step.ts';
import { moment } from './moment.ts';
import { paymentQuestion } from './payment-question.ts';
import type { NextQuestion } from './question.ts';
import { money, say } from './phrases.ts';
import type { Session } from './session.ts';
import { voiceCodeQuestion } from './voice-code/voice-code.ts';

/** What an order still lacks, one question at a time: a time when closed, where to, for whom, how paid; then the read-back. */
export const checkOutQuestion = (session: Session, facts: Facts): NextQuestion =>
  accountNeeded(facts) ??
  timeQuestion(session, facts) ??
  (session.draft.pickUp === true ? undefined : addressQuestion(session, facts)) ??
  personQuestion(session) ??
  paymentQuestion(session, facts) ??
  confirmQuestion(session, facts);

/** Where an account must be linked, the talk ends here until it is; the basket stays. */
const accountNeeded = ({ mustLink, book }: Facts): NextQuestion | undefined =>
  mustLink === true
    ? {
        before: [say('linkFirst', { shop: book.shop.name })],
        pending: { kind: 'nothing' },
        inApp: 'link',
      }
    : undefined;

/** A closed shop takes orders for when it opens. */
function timeQuestion({ draft }: Session, { book, now, locale }: Facts): NextQuestion | undefined {
  const { shop } = book;
  if (draft.scheduledFor !== undefined || openAt(shop, now)) return undefined;
  const opening = nextOpening(shop, now);
  if (!opening) return undefined;
  const when = moment(opening, now, shop.timeZone, locale);
  return {
    before: [say('closedNow', { when })],
    question: say('askSchedule', { when }),
    pending: { kind: 'time', candidates: [opening.toISOString()] },
  };
}

function addressQuestion(
  { draft, profile, basket }: Session,
  { book }: Facts,
): NextQuestion | undefined {
  if (draft.addressParts) return partQuestion(draft.addressParts, book.shop);
  const area = profile.address && areaById(book.shop, profile.address.area);
  if (!area) return { question: say('askAddress'), pending: { kind: 'address' } };
  const items = priceOfLines(basket, book.menu);
  if (items >= area.minimumCents) return undefined;
  const missing = money(cents(area.minimumCents - items));
  return {
    before: [say('belowMinimum', { minimum: money(cents(area.minimumCents)), missing })],
    question: say('askMore'),
    pending: { kind: 'item' },
    checkingOut: false,
  };
}

function personQuestion({ profile }: Session): NextQuestion | undefined {
  if (profile.name === undefined) return { question: say('askName'), pending: { kind: 'name' } };
  return profile.phone === undefined
    ? { question: say('askPhone'), pending: { kind: 'phone' } }
    : undefined;
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
  const code = isAgreedTo(session.pending, mark) ? voiceCodeQuestion(session, facts) : undefined;
  if (code) return code;
  return {
    before: readBack(contents, facts),
    question: say('askConfirm'),
    pending: { kind: 'confirm', orderId: facts.newOrderId, fingerprint: mark },
  };
}

/** The order was read back and agreed to, and waits for the customer's code. */
const isAgreedTo = (pending: Session['pending'], mark: string): boolean =>
  pending.kind === 'voiceCode' &&
  pending.then.kind === 'place' &&
  pending.then.fingerprint === mark;
