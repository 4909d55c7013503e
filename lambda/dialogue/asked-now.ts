import type { Line } from '../domain/line.ts';
import type { Asked } from '../reader/change.ts';
import type { Pending } from './session.ts';

/** The question that a short answer answers, as the reader knows questions. */
export function askedNow(pending: Pending, basket: readonly Line[]): Asked | undefined {
  switch (pending.kind) {
    case 'option':
      return option(pending, basket);
    case 'more':
      return pending.asked && option(pending.asked, basket);
    case 'which':
      return { candidates: pending.candidates };
    case 'quantity':
      return { line: pending.line };
    case 'nothing':
    case 'item':
    case 'address':
    case 'houseNumber':
    case 'neighbourhood':
    case 'name':
    case 'phone':
    case 'payment':
    case 'change':
    case 'keepCard':
    case 'phoneCode':
    case 'voiceCode':
    case 'newVoiceCode':
    case 'repay':
    case 'confirm':
    case 'confirmAgain':
    case 'confirmCancel':
    case 'confirmClear':
    case 'allergen':
    case 'merge':
    case 'allergy':
    case 'age':
    case 'offer':
    case 'usual':
    case 'time':
    case 'rating':
    case 'whichOrder':
    case 'confirmForget':
    case 'whichPlaced':
    case 'whereTo':
    case 'newInstead':
    case 'amend':
    case 'newPlace':
    case 'move':
    case 'substitute':
    case 'newPrice':
    case 'suggestion':
      return undefined;
  }
}

function option({ line, group }: { line: number; group: string }, basket: readonly Line[]): Asked {
  const item = basket[line]?.item;
  return { line, group, ...(item !== undefined && { item }) };
}
