import { hasEnded } from '../../domain/order.ts';
import { say } from '../phrases.ts';
import { answer, go, type Facts, type Step } from './step.ts';

/** Help that fits the moment: what the open question wants, else what can be done here. */
export function help(step: Step, { order }: Facts): Step {
  switch (step.session.pending.kind) {
    case 'address':
    case 'houseNumber':
    case 'neighbourhood':
    case 'newPlace':
      return go(step, [say('helpAddress')]);
    case 'payment':
    case 'repay':
    case 'change':
      return go(step, [say('helpPayment')]);
    case 'confirm':
    case 'confirmAgain':
      return go(step, [say('helpConfirm')]);
    case 'option':
    case 'which':
    case 'substitute':
      return go(step, [say('helpChoice')]);
    case 'voiceCode':
    case 'newVoiceCode':
      return go(step, [say('helpVoiceCode')]);
    case 'nothing':
    case 'item':
    case 'quantity':
    case 'allergy':
    case 'allergen':
    case 'age':
    case 'more':
    case 'offer':
    case 'usual':
    case 'merge':
    case 'name':
    case 'phone':
    case 'time':
    case 'amend':
    case 'move':
    case 'keepCard':
    case 'phoneCode':
    case 'confirmCancel':
    case 'whichOrder':
    case 'confirmClear':
    case 'confirmForget':
    case 'whichPlaced':
    case 'whereTo':
    case 'newInstead':
    case 'newPrice':
    case 'suggestion':
    case 'rating':
      return step.session.basket.length === 0 && order && !hasEnded(order.status)
        ? answer(step, say('helpOrder'))
        : go(step, [say('help')]);
  }
}
