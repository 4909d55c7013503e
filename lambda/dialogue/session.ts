import type { AddressParts } from '../domain/address.ts';
import type { Allergen } from '../domain/allergy.ts';
import type { DeliveryAddress } from '../domain/delivery-area.ts';
import type { SavedCard } from '../domain/charge.ts';
import type { CustomerId, OrderId } from '../domain/ids.ts';
import type { LinkCode } from '../domain/link-code.ts';
import type { Line } from '../domain/line.ts';
import type { Locale } from '../domain/locale.ts';
import type { AlexaConsent, NotifyChoice } from '../domain/message.ts';
import type { Cents } from '../domain/money.ts';
import type { OrderContents } from '../domain/order-contents.ts';
import type { SoldOutPolicy } from '../domain/shop.ts';
import type { Payment } from '../domain/shop-terms.ts';
import type { VoiceCode, WrongCodes } from '../domain/voice-code.ts';
import type { WhichSlot } from './acts.ts';
import type { DeviceFact } from './device.ts';
import type { ModelUsage } from './interpretation.ts';
import type { Diet } from '../domain/suggest/diet.ts';
import type { Wish } from '../domain/suggest/wish.ts';
import type { Reply } from './reply.ts';
import type { Exchange } from './transcript.ts';
import type { Guarded } from './voice-code/guarded.ts';

/** A sentence that the model was too slow for; `lines` once they are known, offered when no other question is open. */
interface Late {
  requestId: string;
  /** ISO 8601. */
  at: string;
  lines?: Line[];
}

/** What we know of a customer between turns: one session a customer, whatever the channel. */
export interface Session {
  customer: CustomerId;
  basket: Line[];
  /** What was asked last, so that "grande", "a segunda" or "sim" means something. */
  pending: Pending;
  /** The customer has said that the order is complete: what is missing is asked. */
  checkingOut: boolean;
  /** Ambiguous words whose question had to wait for another. */
  waiting?: Which[] | undefined;
  /** Lines that were taken out last, until they are put back. */
  takenOut?: Line[] | undefined;
  /** Lines that were just swapped for others, for who wants both. */
  swappedOut?: Line[] | undefined;
  /** What stays from one order to the next. */
  profile: Profile;
  /** What is said of the order being made; gone once it is placed. */
  draft: OrderDraft;
  /** A placed order is being changed: the basket holds its lines until the new total is agreed to. */
  amending?: Amending | undefined;
  lastOrder?: OrderId | undefined;
  /** A sentence that the model was too slow for, and what it came to since. */
  late?: Late | undefined;
  /** What was placed last, and when (ISO 8601): the same again within minutes is asked about. */
  lastPlaced?: { basket: string; at: string; agreedToRepeat?: boolean } | undefined;
  /** The language the customer went over to, and the one that the client asks for. */
  language?: { client: Locale; spoken: Locale };
  /** The last turns: for the model, and for a person whom the talk is handed to. */
  transcript?: Exchange[];
  /** What this customer had ordered on a channel that was joined to another: put together only when they say so. */
  toMerge?: Line[] | undefined;
  /** The verified id of the account at the shop that was linked. */
  account?: string;
  /** This customer speaks by more than one channel. */
  joined?: true;
  /** Who they were on the channels that were joined to this one: forgotten with them. */
  formerly?: CustomerId[];
  /** A code that was sent to a phone, to prove that it is the customer's; `sent` so many since then. */
  phoneCode?: PhoneCode | undefined;
  /** Wrong voice codes said lately. */
  wrongCodes?: WrongCodes | undefined;
  /** Wrong codes given lately to join channels. */
  linkTries?: { count: number; since: string };
  /** How many turns in a row were not understood. */
  misses: number;
  /** The reply to the last request, given again when the request comes again, or on "repeat". */
  lastReply?: { requestId: string; reply: Reply };
}

/** What is kept of a code sent by SMS. */
interface PhoneCode {
  phone: string;
  /** None once it was answered, rightly or too often. */
  record?: LinkCode | undefined;
  sent: number;
  /** ISO 8601; when the first of them was sent. */
  since: string;
  /** The day (UTC) on which the shop had no more to send. */
  noneOn?: string;
}

interface Profile {
  address?: DeliveryAddress | undefined;
  /** Addresses by nickname: "home", "work". */
  places?: Record<string, DeliveryAddress>;
  name?: string;
  phone?: string;
  /** The phone that was proved to be theirs: by a code, or by an order before that was delivered. */
  provenPhone?: string;
  /** What every item and suggestion is checked against. */
  allergens?: Allergen[];
  /** Allergies to what no menu declares, in the customer's words: for the kitchen. */
  otherAllergies?: string[];
  /** Has said to be of age for what the shop sells to adults alone. */
  ofAge?: boolean;
  /** What to do when something is sold out, where the customer has said so. */
  whenSoldOut?: SoldOutPolicy;
  /** The card of an order before, kept at the provider as the customer agreed. */
  savedCard?: SavedCard;
  /** Whether a card may be kept, where the customer has said so: asked once. */
  keepCard?: boolean;
  /** What is asked for before an order is placed by voice, where the customer wants that. */
  voiceCode?: VoiceCode;
  /** How many orders were placed: a regular is told less. */
  ordersPlaced?: number;
  /** How the customer wants to be spoken to. */
  manner?: 'short' | 'slow';
  /** Where papers go, where it is known. */
  email?: string;
  /** What the customer wants to be told of orders by; what is not said is wanted. */
  notify?: NotifyChoice;
  /** Whether Alexa may notify, and whom. */
  alexa?: AlexaConsent;
  /** What the device was asked for; it is asked once. */
  deviceAsked?: DeviceFact[];
  /** Whether the shop may learn from what is said, where the customer has said so. */
  learnFrom?: boolean;
  /** The customer has not let the device tell something, and has heard that they may. */
  deviceWithheld?: true;
}

export interface ChosenPayment {
  method: Payment;
  /** Before it is cooked; at the door when absent. */
  online?: true;
  /** The card of an order before. */
  savedCard?: SavedCard;
  changeForCents?: number;
  changeAsked?: boolean;
}

interface OrderDraft {
  /** An address as far as it was said; what it lacks is asked. */
  addressParts?: AddressParts | undefined;
  /** The nickname that the address asked for is to be kept under ("home"). */
  placeName?: string | undefined;
  /** The customer comes for it; no address, no fee. */
  pickUp?: boolean;
  payment?: ChosenPayment | undefined;
  /** ISO 8601; as soon as possible when absent. */
  scheduledFor?: string | undefined;
  coupon?: string | undefined;
  tipCents?: number | undefined;
  /** Who it is for, when that is somebody else. */
  recipient?: string | undefined;
  /** Their number, where the courier is to call them. */
  recipientPhone?: string | undefined;
  /** A taxpayer's number for the receipt: eleven digits. */
  cpf?: string | undefined;
  /** They want it on the receipt, and have not said which. */
  cpfAsked?: boolean;
  /** What was agreed to about lines that raised a doubt (line-doubts.ts). */
  agreed?: string[];
  /** Items suggested for this order; none is suggested twice. */
  suggested?: string[];
  /** Abuse was answered; once is enough. */
  abuseAnswered?: boolean;
  /** What the talk about this order took of the model. */
  model?: ModelUsage;
  /** Sentences of this order's talk that the rules did not understand. */
  missed?: { locale: Locale; words: string }[];
  /** What was wanted of the last suggestion, for "e outra?". */
  wish?: Wish;
}

interface Amending {
  orderId: OrderId;
  /** Of the contents that were changed. */
  revision: number;
  /** A basket that was being filled for another order, which comes back. */
  aside: Line[];
  /** What the customer pays with, or null for no change, where the total has outgrown what was said before. */
  changeForCents?: number | null;
  /** It is the suggestion that is added. */
  suggested?: true;
}

/** Another address for a placed order, with what it costs. */
export type Move = Pick<OrderContents, 'feeCents' | 'totalCents'> & {
  address: DeliveryAddress;
  discountCents?: Cents;
  /** The cash there was to be change for does not cover it. */
  changeDropped?: true;
};

/** What was said of an order before it was known of which. */
export interface Wanted {
  lines: Line[];
  which?: { line: Line; candidates: string[]; slot: WhichSlot };
}

/** A choice that a line of the basket needs. */
type AskedOption = Pick<Extract<Pending, { kind: 'option' }>, 'line' | 'group'>;

export type Pending =
  | { kind: 'nothing' }
  /** `sent`: it is asked what it is, rather than whether to send one. */
  | { kind: 'phoneCode'; sent?: true }
  | { kind: 'voiceCode'; then: Guarded }
  /** `first`: as it was said once; it is said twice. */
  | { kind: 'newVoiceCode'; first?: VoiceCode }
  | { kind: 'item' }
  | { kind: 'option'; line: number; group: string }
  | { kind: 'which'; line: Line; candidates: string[]; slot: WhichSlot }
  /** So many names of a list were told: to hear the rest? `asked`: the choice that was open meanwhile. */
  | {
      kind: 'more';
      told: number;
      category?: string;
      group?: string;
      /** A list of what is of a diet. */
      diet?: Diet;
      wish?: Wish;
      asked?: AskedOption;
    }
  | { kind: 'quantity'; line: number }
  | { kind: 'allergy'; line: number }
  | { kind: 'age'; line: number }
  | { kind: 'allergen' }
  /** `said`: it was perhaps ordered, rather than suggested, and is asked about until it is answered. */
  | { kind: 'offer'; lines: Line[]; said?: true }
  /** `changed`: they are not all that was ordered then, or not as it was. */
  | { kind: 'usual'; lines: Line[]; changed?: true }
  | { kind: 'merge' }
  | { kind: 'address' }
  | { kind: 'houseNumber' }
  | { kind: 'neighbourhood' }
  | { kind: 'name' }
  | { kind: 'phone' }
  | { kind: 'payment' }
  | { kind: 'change' }
  /** `day`: the words for it, said without an hour; its answer is read together with them. */
  | { kind: 'time'; candidates: string[]; day?: string }
  | { kind: 'keepCard' }
  /** How else, or once more, for a placed order that waits for its money. */
  | { kind: 'repay'; orderId: OrderId }
  | { kind: 'confirm'; orderId: OrderId; fingerprint: string }
  | { kind: 'confirmAgain' }
  | { kind: 'confirmCancel'; orderId: OrderId }
  | { kind: 'whichOrder' }
  | { kind: 'whichPlaced'; words: string }
  /** Into the order just placed, or into a new one? */
  | { kind: 'whereTo'; orderId: OrderId; wanted: Wanted }
  /** Too late for the placed one: into a new one? */
  | { kind: 'newInstead'; wanted: Wanted }
  | { kind: 'amend'; fingerprint: string }
  | { kind: 'newPlace'; orderId: OrderId; parts: AddressParts }
  | { kind: 'move'; orderId: OrderId; revision: number; to: Move }
  | { kind: 'substitute'; orderId: OrderId; revision: number }
  | { kind: 'newPrice'; orderId: OrderId; revision: number }
  | { kind: 'suggestion'; orderId: OrderId; fingerprint: string }
  | { kind: 'confirmClear' }
  | { kind: 'confirmForget' }
  | { kind: 'rating'; orderId: OrderId };

export type Which = Extract<Pending, { kind: 'which' }>;

export const newSession = (customer: CustomerId): Session => ({
  customer,
  basket: [],
  pending: { kind: 'nothing' },
  checkingOut: false,
  profile: {},
  draft: {},
  misses: 0,
});
