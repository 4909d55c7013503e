import type { Allergen } from '../domain/allergy.ts';
import type { Line } from '../domain/line.ts';
import type { ReceiptFormat } from '../domain/receipt.ts';
import type { OrderId } from '../domain/ids.ts';
import type { SoldOutPolicy } from '../domain/shop.ts';
import type { Payment } from '../domain/shop-terms.ts';
import type { Diet } from '../domain/suggest/diet.ts';
import type { Wish } from '../domain/suggest/wish.ts';
import type { Change } from '../reader/change.ts';
import type { NewsChoice } from './news-choice.ts';
import type { DayPart } from './greeting-part.ts';
import type { SaidAllergies } from './words/allergens-in.ts';
import type { SaidTime } from './words/time-meant.ts';

/** What a question about the menu is about: a price, what is in it, whether there is any; or what it does not say. */
export type ItemQuestion = 'price' | 'contents' | 'have' | 'other';

/** What an ambiguous word stands for in its line. */
export type WhichSlot = 'item' | 'option';

/** What a customer did in a turn. Reader, model and buttons all end in these; nothing else moves the dialogue. */
export type Act =
  /** `part` of the day, where the greeting tells one. */
  | { kind: 'greet'; part?: DayPart }
  | { kind: 'startOrder' }
  /** `answers` what was asked of an ambiguous word, which then is open no longer. */
  | { kind: 'addLines'; lines: Line[]; answers?: true }
  /** `instead` of the one that is asked now. */
  | { kind: 'askWhich'; line: Line; candidates: string[]; slot: WhichSlot; instead?: true }
  /** Every word was read, but not surely how it belongs together: asked before it counts. */
  | { kind: 'askMaybe'; lines: Line[] }
  | { kind: 'changeLine'; change: Exclude<Change, { kind: 'add' | 'remove' | 'clear' }> }
  | { kind: 'removeLine'; line: number; units?: number }
  /** Of something that nothing in the basket has. */
  | { kind: 'leaveOutNothing'; words: string }
  | { kind: 'clearBasket' }
  /** What was taken out last; `swapped`: what something else just took the place of, beside that. */
  | { kind: 'putBack'; swapped?: true }
  | { kind: 'giveAddress'; text: string }
  | { kind: 'goToPlace'; place: string }
  | { kind: 'changeAddress' }
  | { kind: 'giveRecipient'; name: string }
  /** Not for somebody else after all. */
  | { kind: 'forMe' }
  /** A note of one line of the basket; without one it is of no item: cutlery, napkins. */
  | { kind: 'noteToKitchen'; text: string; line?: number }
  /** Angry words, and nothing else that is understood. */
  | { kind: 'anger' }
  | { kind: 'giveName'; name: string }
  | { kind: 'givePhone'; text: string }
  | {
      kind: 'choosePayment';
      payment: Payment;
      changeForCents?: number;
      /** Before it is cooked, or at the door; where neither was said, it is where the shop takes it. */
      when?: 'now' | 'door';
      /** Only whether it is taken: "vocês aceitam vale?" */
      asked?: true;
      /** The card of an order before. */
      usualCard?: true;
    }
  /** The code or the link to pay, once more. */
  | { kind: 'askToPay' }
  | { kind: 'sayPaid' }
  | { kind: 'askRefund' }
  | { kind: 'askReceipt'; format?: ReceiptFormat }
  /** `split`: partly one way, partly another, which is not to be had. */
  | { kind: 'askPayment'; split?: true }
  | { kind: 'giveChange'; cents: number | null }
  | { kind: 'usual'; weekday?: number; but?: string }
  | { kind: 'pickUp' }
  | { kind: 'deliver' }
  | { kind: 'giveAge'; years: number }
  | { kind: 'giveAllergy'; said: SaidAllergies }
  | { kind: 'giveTime'; said: SaidTime }
  /** `drop`: no coupon after all. */
  | { kind: 'giveCoupon'; code: string; drop?: true }
  | { kind: 'giveTip'; cents: number }
  /** So many percent of what the items cost. */
  | { kind: 'giveTipShare'; percent: number }
  | { kind: 'giveCpf'; text: string }
  /** Without `email` it was not made out. */
  | { kind: 'giveEmail'; email?: string }
  | { kind: 'chooseNews'; choice: NewsChoice }
  | { kind: 'askWhy' }
  | { kind: 'complain'; text: string }
  | { kind: 'rate'; stars: number }
  | { kind: 'forgetMe' }
  | { kind: 'askMyData' }
  /** Whether the shop may learn from what this customer says. */
  | { kind: 'letLearn'; may: boolean }
  | { kind: 'checkOut' }
  | { kind: 'confirm' }
  | { kind: 'deny' }
  | { kind: 'keepAsIs' }
  | { kind: 'dropIt' }
  | { kind: 'cancelOrder'; number?: number }
  /** Of an order that is placed; `unclear` where it may be a new one that is meant. */
  | { kind: 'changePlaced'; orderId: OrderId; acts: Act[]; unclear?: true }
  | { kind: 'askWhichPlaced'; words: string }
  /** Where what was just said belongs. */
  | { kind: 'putInto'; order: 'placed' | 'new' }
  | { kind: 'movePlaced'; orderId: OrderId; text: string }
  /** What is to be done about what is sold out; `named` is what to take instead, `without` the lines to leave out. */
  | {
      kind: 'answerSoldOut';
      orderId: OrderId;
      how: 'replace' | 'leaveOut' | 'cancel';
      named?: Line[];
      without?: number[];
    }
  | { kind: 'whenSoldOut'; policy: SoldOutPolicy }
  | { kind: 'askCode' }
  | { kind: 'askMenu'; category?: string; group?: string }
  /** The rest of what was told only in part. */
  | { kind: 'hearOn' }
  /** What there is without some allergens. */
  | { kind: 'askFree'; allergens: Allergen[] }
  | { kind: 'askItem'; about: ItemQuestion; line: Line; allergens?: Allergen[]; diet?: Diet }
  /** What there is of a way of eating; `wish` narrows it to a category or kind. */
  | { kind: 'askDiet'; diet: Diet; wish: Wish }
  | { kind: 'askPromotions' }
  | { kind: 'askMinimum' }
  /** Answered by the shop's own words: an entry of its `faq` in the language. */
  | { kind: 'askFaq'; entry: number }
  | { kind: 'askTotal' }
  | { kind: 'askStatus' }
  | { kind: 'askHours' }
  | { kind: 'askArea'; text?: string; place?: string }
  | { kind: 'askWhere' }
  | { kind: 'askAgain'; what: 'name' | 'phone' }
  /** A language was asked for; a device keeps its own. */
  | { kind: 'speak'; fixed: boolean }
  /** Without a wish, of anything; `another` is one more of what was wanted before. */
  | { kind: 'askSuggestion'; wish?: Wish; another?: true }
  | { kind: 'repeat' }
  | { kind: 'slower' }
  | { kind: 'shorter' }
  | { kind: 'linkChannel' }
  | { kind: 'giveLinkCode'; code: string }
  /** The code that is asked for before an order by voice: the first one, or another. */
  | { kind: 'setVoiceCode' }
  | { kind: 'dropVoiceCode' }
  /** What was said for it: digits. */
  | { kind: 'giveVoiceCode'; code: string }
  /** A question of the model's own, checked to be safe to say (model/speakable.ts). */
  | { kind: 'clarify'; question: string }
  /** Nothing of the shop's: something else, abuse, or what the guardrail stopped. */
  | { kind: 'outOfScope'; why: 'other' | 'abuse' | 'blocked' }
  | { kind: 'help' }
  | { kind: 'human' }
  | { kind: 'thanks' }
  | { kind: 'stop' }
  /** `unread`: the phrases that nothing accounts for; `question`: that it was one, is all that is known of it;
   * `maybe`: what it may have ordered, to be asked. */
  | { kind: 'notUnderstood'; unread: string[]; question?: true; maybe?: Line[] };
