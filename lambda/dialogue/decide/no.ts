import { describeLine } from '../describe.ts';
import { orderNumber, say } from '../phrases.ts';
import { giveChange } from './details.ts';
import { needs } from './needs.ts';
import { leaves } from '../placed/amend.ts';
import { denyPlaced, keep } from '../placed/yes-no.ts';
import { answer, apart, go, settled, type Facts, type Step } from './step.ts';
import { withoutCode } from '../voice-code/voice-code.ts';

/** A no means what was asked, as a yes does. */
export function deny(step: Step, facts: Facts): Step {
  const { pending, basket, amending } = step.session;
  switch (pending.kind) {
    case 'item':
      if (amending) return keep(step, amending.orderId, facts);
      return basket.length === 0
        ? {
            ...answer(step, say('goodbye', { shop: facts.book.shop.name })),
            over: true,
          }
        : go(step, [], { checkingOut: true });
    case 'confirm':
      return { ...go(step, [], { checkingOut: false }), ask: say('askChangeWhat') };
    case 'confirmAgain':
      return go(step, [say('keptAsIs')], { checkingOut: false });
    case 'confirmCancel': {
      const kept = facts.orders.find(({ id }) => id === pending.orderId) ?? facts.order;
      return kept
        ? answer(leaves(settled(step)), say('orderKept', { number: orderNumber(kept.number) }))
        : leaves(settled(step));
    }
    case 'confirmClear':
      return go(settled(step), [say('keptAsIs')]);
    case 'confirmForget':
      return answer(settled(step), say('dataKept'));
    case 'quantity':
    case 'allergy':
      return without(step, pending.line, facts);
    case 'age':
      return go(settled(step), [say('notOfAge')], { basket: basket.toSpliced(pending.line, 1) });
    case 'merge':
      return apart(step);
    case 'which':
      return go(settled(step), [say('leftOut')]);
    case 'offer':
    case 'usual':
    case 'allergen':
    case 'more':
      return settled(step);
    case 'change':
      return giveChange(step, null, facts);
    case 'phoneCode':
      return go(settled(step), [], { draft: { ...step.session.draft, payment: undefined } });
    case 'voiceCode':
    case 'newVoiceCode':
      return withoutCode(step, pending);
    case 'keepCard':
      return go(settled(step), [], { profile: { ...step.session.profile, keepCard: false } });
    case 'rating':
      return answer(settled(step), say('thanks'));
    case 'whichOrder':
      return answer(settled(step), say('keptAsIs'));
    case 'nothing':
      return { ...answer(step, say('goodbye', { shop: facts.book.shop.name })), over: true };
    case 'option': {
      const line = basket[pending.line];
      return line ? { ...go(step, [say('choiceNeeded')]) } : step;
    }
    case 'time':
      return {
        ...settled(step),
        ask: say('askTime'),
        askPending: { kind: 'time', candidates: [] },
      };
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
      return denyPlaced(step, pending.kind, facts);
    case 'address':
    case 'houseNumber':
    case 'neighbourhood':
    case 'name':
    case 'phone':
    case 'payment':
      return needs(step, pending.kind);
  }
}

/** "Deixa assim", "leave it": what was about to change stays; to "anything else?" it is a no. */
export function keepAsIs(step: Step, facts: Facts): Step {
  const { pending, basket } = step.session;
  return pending.kind === 'confirmCancel' ||
    pending.kind === 'amend' ||
    pending.kind === 'move' ||
    pending.kind === 'newPlace' ||
    pending.kind === 'suggestion' ||
    pending.kind === 'newInstead' ||
    pending.kind === 'confirmClear' ||
    pending.kind === 'confirmForget' ||
    (pending.kind === 'item' && basket.length > 0)
    ? deny(step, facts)
    : go(step, [say('keptAsIs')]);
}

/** "Deixa pra lá", "never mind": the doubt just raised is dropped, and nothing else is lost. */
export function dropIt(step: Step, facts: Facts): Step {
  const { pending } = step.session;
  const amending = step.session.amending !== undefined;
  if ((pending.kind === 'item' && !amending) || pending.kind === 'nothing')
    return { ...go(step, [say('keptAsIs')]), mayEnd: true };
  // A new address begun and given up leaves the one that was known.
  const { draft, profile } = step.session;
  return draft.addressParts && profile.address
    ? go(settled(step), [say('keptAsIs')], { draft: { ...draft, addressParts: undefined } })
    : deny(step, facts);
}

/** A line that raised a doubt is taken out, and that is said. */
function without(step: Step, at: number, { book, locale }: Facts): Step {
  const { basket } = step.session;
  const line = basket[at];
  const told = line ? [say('removed', { line: describeLine(line, book.menu, locale) })] : [];
  return go(settled(step), told, { basket: basket.toSpliced(at, 1) });
}
