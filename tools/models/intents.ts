import type { IntentName } from '../../locales/utterances.ts';

/** What a slot holds, whatever the platform calls it. */
export type SlotKind =
  | 'quantity'
  | 'item'
  | 'option'
  | 'query'
  | 'address'
  | 'name'
  | 'phone'
  | 'payment'
  | 'area'
  | 'code'
  | 'category';

/** The slot types of each platform; a name without AMAZON is one of ours (slot-types.ts). */
export const SLOT_TYPES: Record<SlotKind, { alexa: string; lex: string }> = {
  quantity: { alexa: 'AMAZON.NUMBER', lex: 'AMAZON.Number' },
  item: { alexa: 'MenuItem', lex: 'MenuItem' },
  option: { alexa: 'MenuOption', lex: 'MenuOption' },
  // Lex hears FreeFormInput only when it asks for it, so samples with it are left out there.
  query: { alexa: 'AMAZON.SearchQuery', lex: 'AMAZON.FreeFormInput' },
  address: { alexa: 'AMAZON.SearchQuery', lex: 'AMAZON.StreetName' },
  name: { alexa: 'AMAZON.SearchQuery', lex: 'AMAZON.FirstName' },
  phone: { alexa: 'AMAZON.PhoneNumber', lex: 'AMAZON.PhoneNumber' },
  payment: { alexa: 'PaymentMethod', lex: 'PaymentMethod' },
  code: { alexa: 'AMAZON.FOUR_DIGIT_NUMBER', lex: 'AMAZON.Number' },
  area: { alexa: 'DeliveryArea', lex: 'DeliveryArea' },
  category: { alexa: 'MenuCategory', lex: 'MenuCategory' },
};

interface IntentShape {
  /** Alexa's built-in intent that stands for ours there. */
  alexa?: string;
  slots?: Record<string, SlotKind>;
}

/** Every intent, in the order the models list them. */
export const INTENTS: Record<IntentName, IntentShape> = {
  Order: {
    slots: { quantity: 'quantity', item: 'item', option: 'option', secondOption: 'option' },
  },
  FreeForm: { slots: { query: 'query' } },
  Confirm: { alexa: 'AMAZON.YesIntent' },
  Deny: { alexa: 'AMAZON.NoIntent' },
  CheckOut: {},
  AskMenu: { slots: { category: 'category' } },
  AskTotal: {},
  AskStatus: {},
  CancelOrder: {},
  ClearBasket: {},
  Repeat: { alexa: 'AMAZON.RepeatIntent' },
  Help: { alexa: 'AMAZON.HelpIntent' },
  Stop: { alexa: 'AMAZON.StopIntent' },
  GiveAddress: { slots: { address: 'address' } },
  GiveName: { slots: { name: 'name' } },
  GivePhone: { slots: { phone: 'phone' } },
  ChoosePayment: { slots: { payment: 'payment' } },
  AskHours: {},
  AskArea: { slots: { area: 'area' } },
  AskSuggestion: {},
  Human: {},
  Slower: {},
  Greet: {},
  Usual: {},
  PickUp: {},
  Deliver: {},
  AskWhy: {},
  AskWhere: {},
  ForgetMe: {},
  AskMyData: {},
  LinkChannel: {},
  VoiceCode: { slots: { code: 'code' } },
  DropVoiceCode: {},
  Complain: {},
  Shorter: {},
  Thanks: {},
  AskToPay: {},
  SayPaid: {},
  AskRefund: {},
  AskReceipt: {},
  KeepAsIs: {},
  DropIt: {},
};

/** The intents with their names, typed. */
export function intentEntries(): [IntentName, IntentShape][] {
  return Object.entries(INTENTS) as [IntentName, IntentShape][];
}

/** The slots that a sample names: "quero {quantity} {item}" names two. */
export function slotsIn(sample: string): string[] {
  return [...sample.matchAll(/\{(\w+)\}/g)].flatMap((match) => match[1] ?? []);
}
