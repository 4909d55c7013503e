import type { Reply } from '../../dialogue/reply.ts';

/** An intent of the bot as an answer names it. */
interface NamedIntent {
  name: string;
  state: 'InProgress' | 'Fulfilled';
  slots: Record<string, null>;
  confirmationState?: 'None';
}

export type DialogState =
  | { dialogAction: { type: 'ElicitIntent' } }
  | { dialogAction: { type: 'ElicitSlot'; slotToElicit: string }; intent: NamedIntent }
  | { dialogAction: { type: 'ConfirmIntent' | 'Close' }; intent: NamedIntent };

/**
 * What Lex is to listen for next. In writing an open turn elicits an intent: whatever comes next comes whole, and no
 * slot or yes of Lex's stands in its way. On the phone Lex hears digits and a yes better when it knows that they come,
 * so a phone number, a voice code and a yes are asked for as such; what else is said then comes as well, since the
 * dialog hook is called for each input. A turn without a question closes. Never Delegate: Lex has nothing to ask by
 * itself, no slot being required.
 */
export function dialogState(reply: Reply, intentName: string, hears: boolean): DialogState {
  if (!reply.question)
    return {
      dialogAction: { type: 'Close' },
      intent: { name: intentName, state: 'Fulfilled', slots: {} },
    };
  if (!hears) return { dialogAction: { type: 'ElicitIntent' } };
  switch (reply.expects) {
    case 'phone':
      return eliciting('GivePhone', 'phone');
    case 'code':
      return eliciting('VoiceCode', 'code');
    case 'confirm':
      return {
        dialogAction: { type: 'ConfirmIntent' },
        intent: { name: 'CheckOut', state: 'InProgress', slots: {}, confirmationState: 'None' },
      };
    case 'item':
    case 'option':
    case 'which':
    case 'name':
    case 'address':
    case 'time':
    case 'payment':
    case 'change':
    case 'rating':
    case 'none':
      return { dialogAction: { type: 'ElicitIntent' } };
  }
}

const eliciting = (name: 'GivePhone' | 'VoiceCode', slotToElicit: string): DialogState => ({
  dialogAction: { type: 'ElicitSlot', slotToElicit },
  intent: {
    name,
    state: 'InProgress',
    slots: { [slotToElicit]: null },
    confirmationState: 'None',
  },
});
