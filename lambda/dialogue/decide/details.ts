import { totalsOf } from '../../domain/totals.ts';
import { cents } from '../../domain/money.ts';
import { isCellWithoutNine, phoneNumber } from '../../domain/phone.ts';
import { digitsIn } from '../words/digits-in.ts';
import { capitalised } from '../words/capitalised.ts';
import { money, say, type Saying } from '../phrases.ts';
import type { Session } from '../session.ts';
import { amended } from '../placed/amend.ts';
import { moneyOf } from './fees.ts';
import { go, type Facts, type Step } from './step.ts';

const LONGEST_NAME = 60;

export function giveName(step: Step, name: string): Step {
  const tidy = name.trim().replace(/\s+/g, ' ');
  return /^[\p{L}][\p{L}\p{M}'’. -]*$/u.test(tidy) && tidy.length <= LONGEST_NAME
    ? go(step, toldUnlessAsked(step, 'name', say('notedName', { name: capitalised(tidy) })), {
        profile: { ...step.session.profile, name: capitalised(tidy) },
      })
    : go(step, [say('badName')]);
}

/** What was asked for needs no word of thanks; what comes by itself does. */
const toldUnlessAsked = (
  { session }: Step,
  asked: Session['pending']['kind'],
  saying: Saying,
): Saying[] => (session.pending.kind === asked ? [] : [saying]);

/** "O telefone tá errado": it is asked for anew. */
export function askAgain(step: Step, what: 'name' | 'phone'): Step {
  const { [what]: _, ...profile } = step.session.profile;
  return go(step, [], { profile, checkingOut: step.session.basket.length > 0 });
}

/** The order is for somebody else; the customer's own name stays as it is. */
export function giveRecipient(step: Step, name: string): Step {
  const recipient = capitalised(name.trim());
  return go(step, [say('forSomebody', { name: recipient })], {
    draft: { ...step.session.draft, recipient },
  });
}

export function givePhone(step: Step, text: string, { locale }: Facts): Step {
  const phone = phoneNumber(text) ?? phoneNumber(digitsIn(text, locale));
  if (phone === undefined)
    return go(step, [
      say(isCellWithoutNine(digitsIn(text, locale)) ? 'phoneLacksNine' : 'badPhone'),
    ]);
  const told = toldUnlessAsked(step, 'phone', say('notedPhone'));
  const { profile, draft, pending } = step.session;
  // Of somebody else who gets the order, while the customer's own is known.
  return draft.recipient !== undefined && profile.phone !== undefined && pending.kind !== 'phone'
    ? go(step, told, { draft: { ...draft, recipientPhone: phone } })
    : go(step, told, { profile: { ...profile, phone } });
}

/** Null: no change is needed. An amount under the total is said and asked again. */
export function giveChange(step: Step, amount: number | null, facts: Facts): Step {
  const { draft, amending } = step.session;
  if (amending) return giveChangeForPlaced(step, amount, facts);
  if (amount === null)
    return go(step, [], { draft: { ...draft, payment: { method: 'cash', changeAsked: true } } });
  const { basket } = step.session;
  const total = totalsOf(
    { lines: basket, ...moneyOf(step.session, facts) },
    facts.book.menu,
  ).totalCents;
  const little = say('changeTooLittle', { cash: money(cents(amount)), total: money(total) });
  const asked = step.session.checkingOut || step.session.pending.kind === 'change';
  return amount < total
    ? {
        ...go(step, [little], { draft: { ...draft, payment: { method: 'cash' } } }),
        ...(asked && { ask: say('askCashOf'), askPending: { kind: 'change' } }),
      }
    : go(step, [], {
        draft: { ...draft, payment: { method: 'cash', changeForCents: amount, changeAsked: true } },
      });
}

/** What a placed order is paid with, where its new total is more than was said before. */
function giveChangeForPlaced(step: Step, amount: number | null, facts: Facts): Step {
  const { amending } = step.session;
  const total = amended(step.session, facts)?.totalCents;
  if (!amending || total === undefined) return step;
  return amount !== null && amount < total
    ? go(step, [say('changeTooLittle', { cash: money(cents(amount)), total: money(total) })])
    : go(step, [], { amending: { ...amending, changeForCents: amount } });
}

/** "É pra mim mesmo": nobody else gets it after all. */
export const forMe = (step: Step): Step =>
  go(step, [say('forYou')], {
    draft: { ...step.session.draft, recipient: undefined, recipientPhone: undefined },
  });
