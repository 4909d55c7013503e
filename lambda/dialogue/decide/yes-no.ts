import { fingerprint } from '../../domain/fingerprint.ts';
import { say } from '../phrases.ts';
import { justPlaced } from './just-placed.ts';
import { orderContents } from './contents.ts';
import { answer, go, type Facts, type Step } from './step.ts';

/** A yes means what was asked. Only a yes to the read-back of exactly this order places it. */
export function confirm(step: Step, facts: Facts): Step {
  const { session } = step;
  const { pending } = session;
  switch (pending.kind) {
    case 'confirm': {
      const contents = orderContents(session, facts);
      if (!contents || fingerprint(contents) !== pending.fingerprint)
        return go(step, [say('priceChanged')]);
      return { ...step, effect: { kind: 'place', orderId: pending.orderId, contents } };
    }
    case 'confirmAgain':
      return go(step, [], {
        ...(session.lastPlaced && { lastPlaced: { ...session.lastPlaced, agreedToRepeat: true } }),
      });
    case 'confirmCancel':
      return {
        ...go(step, [], { pending: { kind: 'nothing' } }),
        effect: { kind: 'cancel', orderId: pending.orderId },
      };
    case 'confirmClear':
      return go(step, [say('basketCleared')], {
        basket: [],
        checkingOut: false,
        pending: { kind: 'nothing' },
      });
    case 'quantity':
      return go(step, [], { pending: { kind: 'nothing' } });
    case 'item':
      return { ...step, ask: say('askWhatElse') };
    case 'nothing':
      return answer(
        step,
        facts.order && justPlaced(session, facts)
          ? say('placedAlready', { number: facts.order.number })
          : say('nothingToConfirm'),
      );
    case 'change':
    case 'option':
    case 'which':
    case 'address':
    case 'neighbourhood':
    case 'name':
    case 'phone':
    case 'payment':
      return step;
  }
}

/** A no means what was asked, too. */
export function deny(step: Step, facts: Facts): Step {
  const { pending, basket, lastOrder } = step.session;
  switch (pending.kind) {
    case 'item':
      return basket.length === 0
        ? {
            ...go(step, [say('goodbye', { shop: facts.book.shop.name })]),
            mayEnd: true,
            over: true,
          }
        : go(step, [], { checkingOut: true });
    case 'confirm':
      return { ...go(step, [], { checkingOut: false }), ask: say('askChangeWhat') };
    case 'confirmAgain':
      return go(step, [say('keptAsIs')], { checkingOut: false });
    case 'confirmCancel': {
      const kept = go(step, [], { pending: { kind: 'nothing' } });
      return facts.order && lastOrder
        ? answer(kept, say('orderKept', { number: facts.order.number }))
        : kept;
    }
    case 'confirmClear':
      return go(step, [say('keptAsIs')], { pending: { kind: 'nothing' } });
    case 'quantity':
      return {
        ...go(step, [], {
          basket: basket.toSpliced(pending.line, 1),
          pending: { kind: 'nothing' },
        }),
        ask: say('askChangeWhat'),
      };
    case 'which':
      return go(step, [], { pending: { kind: 'nothing' } });
    case 'change':
      return go(step, [], { payment: { method: 'cash', changeAsked: true } });
    case 'nothing':
      return { ...step, mayEnd: true };
    case 'option':
    case 'address':
    case 'neighbourhood':
    case 'name':
    case 'phone':
    case 'payment':
      return step;
  }
}

/** "Deixa assim", "leave it": what was about to change stays; to "anything else?" it is a no. */
export function keepAsIs(step: Step, facts: Facts): Step {
  const { pending, basket } = step.session;
  return pending.kind === 'confirmCancel' ||
    pending.kind === 'confirmClear' ||
    (pending.kind === 'item' && basket.length > 0)
    ? deny(step, facts)
    : go(step, [say('keptAsIs')]);
}

/** "Deixa pra lá", "never mind": the doubt just raised is dropped, and nothing else is lost. */
export function dropIt(step: Step, facts: Facts): Step {
  const { pending } = step.session;
  return pending.kind === 'item' || pending.kind === 'nothing'
    ? { ...go(step, [say('keptAsIs')]), mayEnd: true }
    : deny(step, facts);
}
