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
  | { dialogAction: { type: 'Close' }; intent: NamedIntent };

/**
 * What Lex is to listen for next. An open turn elicits an intent: whatever comes next comes whole, and no slot or yes of
 * Lex's stands in its way. On the phone a phone number and a code are elicited as slots: Lex hears the figures
 * better, and keeps them out of its logs; the dialog hook is called for each input all the same, whatever it is. A yes
 * is not asked for by ConfirmIntent: Lex wants a confirmation step in the bot for that, and knows a yes and a no alone
 * there, no key and no "yes, but without onion". A turn without a question closes. Never Delegate: Lex has nothing to
 * ask by itself, no slot being required.
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
    case 'textedCode':
      return eliciting('VoiceCode', 'code');
    case 'confirm':
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
