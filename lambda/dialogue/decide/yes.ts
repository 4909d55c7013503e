import { fingerprint } from '../../domain/fingerprint.ts';
import { isProven } from '../phone-proof.ts';
import { overDoorCap } from '../../domain/over-door-cap.ts';
import { openAt } from '../../domain/opening.ts';
import { onSale } from '../../domain/choices.ts';
import { allergyMark, quantityMark } from '../line-doubts.ts';
import { orderNumber, say } from '../phrases.ts';
import type { Act } from '../acts.ts';
import { leaves } from '../placed/amend.ts';
import { isCalledOff } from '../placed/placed-orders.ts';
import { askSuggested, suggestedTo } from '../placed/suggestion.ts';
import { confirmPlaced } from '../placed/yes-no.ts';
import { statusSayings } from '../status.ts';
import { askCodeFirst, needsCode } from '../voice-code/voice-code.ts';
import { addLines, dropUnavailable } from './basket.ts';
import { orderContents } from './contents.ts';
import { justPlaced } from './just-placed.ts';
import { hearOn } from './hear-on.ts';
import { needs } from './needs.ts';
import { schedule } from './when.ts';
import { answer, apart, go, settled, type Facts, type Step } from './step.ts';

/** A yes means what was asked. Only a yes to the read-back of exactly this order places it. */
export function confirm(
  step: Step,
  facts: Facts,
  then: (step: Step, acts: readonly Act[]) => Step,
): Step {
  const { session } = step;
  const { pending } = session;
  switch (pending.kind) {
    case 'confirm': {
      // Read back on another channel: what is asked next is to link an account.
      if (facts.mustLink === true) return step;
      if (!session.basket.every((line) => onSale(line, facts.book.menu)))
        return dropUnavailable(step, facts);
      // The shop closed while the customer thought: what comes next is the question for when.
      if (session.draft.scheduledFor === undefined && !openAt(facts.book.shop, facts.now))
        return step;
      const contents = orderContents(session, facts);
      if (!contents || fingerprint(contents) !== pending.fingerprint)
        return go(step, [say('priceChanged')]);
      // What is asked next says why.
      if (overDoorCap(contents, facts.book.shop, isProven(session.profile))) return step;
      if (needsCode(session, facts))
        return askCodeFirst(step, { ...pending, kind: 'place' }, facts);
      return { ...step, effect: { kind: 'place', orderId: pending.orderId, contents } };
    }
    case 'confirmAgain':
      return go(step, [], {
        ...(session.lastPlaced && { lastPlaced: { ...session.lastPlaced, agreedToRepeat: true } }),
      });
    case 'confirmCancel':
      return { ...leaves(settled(step)), effect: { kind: 'cancel', orderId: pending.orderId } };
    case 'confirmForget':
      return { ...settled(step), effect: { kind: 'forget' } };
    case 'confirmClear':
      return go(settled(step), [say('basketCleared')], { basket: [], checkingOut: false });
    case 'offer':
      return addLines(settled(step), pending.lines, facts);
    case 'usual':
      return addLines(settled(step), pending.lines, facts);
    case 'merge':
      return addLines(apart(step), session.toMerge ?? [], facts);
    case 'age':
      return go(settled(step), [], { profile: { ...session.profile, ofAge: true } });
    case 'time': {
      const [only, ...others] = pending.candidates;
      return only === undefined || others.length > 0 ? step : schedule(step, new Date(only), facts);
    }
    case 'quantity': {
      const line = session.basket[pending.line];
      const agreed = [...(session.draft.agreed ?? []), ...(line ? [quantityMark(line)] : [])];
      return go(settled(step), [], { draft: { ...session.draft, agreed } });
    }
    case 'allergy': {
      const line = session.basket[pending.line];
      const agreed = [...(session.draft.agreed ?? []), ...(line ? [allergyMark(line)] : [])];
      return go(settled(step), [], { draft: { ...session.draft, agreed } });
    }
    case 'item':
      return { ...step, ask: say('askWhatElse') };
    case 'nothing': {
      const suggested = suggestedTo(facts);
      if (suggested && session.basket.length === 0) return askSuggested(step, suggested, facts);
      const { order } = facts;
      if (!order || !justPlaced(session, facts)) return answer(step, say('nothingToConfirm'));
      if (order.status === 'cancelled' || isCalledOff(order))
        return answer(step, ...statusSayings(order, facts));
      return answer(step, say('placedAlready', { number: orderNumber(order.number) }));
    }
    case 'change':
      return { ...step, ask: say('askChangeFor'), askPending: { kind: 'change' } };
    case 'phoneCode':
      return { ...step, effect: { kind: 'sendPhoneCode' } };
    case 'keepCard':
      return go(settled(step), [], { profile: { ...session.profile, keepCard: true } });
    case 'more':
      return hearOn(step, facts);
    case 'option':
    case 'which':
      return go(step, [say('helpChoice')]);
    case 'voiceCode':
    case 'newVoiceCode':
    case 'rating':
    case 'allergen':
    case 'whichOrder':
      return step;
    case 'whichPlaced':
    case 'whereTo':
    case 'newInstead':
    case 'amend':
    case 'newPlace':
    case 'move':
    case 'substitute':
    case 'newPrice':
    case 'suggestion':
    case 'repay':
      return confirmPlaced(step, pending.kind, facts, then);
    case 'address':
    case 'houseNumber':
    case 'neighbourhood':
    case 'name':
    case 'phone':
    case 'payment':
      return needs(step, pending.kind);
  }
}
