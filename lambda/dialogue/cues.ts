import { cuesByLocale } from '../../locales/all/cues.ts';
import type { Locale } from '../domain/locale.ts';
import { fold } from '../reader/fold.ts';
import { bareWords, writtenOut } from './words/plain-words.ts';

/** Words and openings by which a sentence is told from an order (`locales/<locale>/cues.json`). */
export interface Cues {
  tip: string[];
  rating: string[];
  percent: string[];
  coupon: string[];
  cpf: string[];
  /** With a tip: there is to be none. */
  none: string[];
  /** Nicknames of places, each with the ways to say "deliver there", as whole sentences. */
  places: Record<string, string[]>;
  /** Between "coupon" and its code. */
  glue: string[];
  /** Beside a number that is an answer by itself: "nota", "pedido". */
  besideNumber: string[];
  /** Openings of questions about what is on the menu: what it costs, what is in it, whether there is any. */
  price: string[];
  contents: string[];
  have: string[];
  /** Openings that look like those and ask for something else. */
  notHave: string[];
  /** Between an item and what may be in it: "a portuguesa *tem* ovo?" */
  whether: string[];
  /** First words of such a question, where none of an order's would stand. */
  theItem: string[];
  /** Between an item and something said of it: "o peixe *é* fresco?"; before it: "*is* the fish fresh?" */
  copulas: string[];
  askedFirst: string[];
  /** Openings of questions of any kind. */
  asks: string[];
  /** Whole sentences that are a yes to a question, but to no purchase: "pode ser", "tenho sim". */
  agree: string[];
  /** Whole sentences: with the allergen in it all the same. */
  anyway: string[];
  /** Whole sentences that say that one is of age. */
  adult: string[];
  /** Whole sentences that say that change is needed, not for how much. */
  needsChange: string[];
  /** Beside an age, folded: "tenho", "anos". */
  besideAge: string[];
  /** Of these one makes a number an age; and these do where an age is waited for, folded. */
  saysAge: string[];
  /** Beside a way to pay that takes the place of another, folded. */
  besidePayment: string[];
  hasAge: string[];
  /** Beside a number that repairs another, folded: "na verdade é". */
  besideRepair: string[];
  /** Words that tell an hour from a quantity, folded. */
  timeMarks: string[];
  /** Whole sentences that ask for more where "anything else?" was asked; any other yes means done. */
  more: string[];
  /** Openings of an answer that what was asked for is not to be had. */
  without: string[];
  /** Of an order that is placed: "no pedido", "to my order". */
  placedOrder: string[];
  forgot: string[];
  /** Asking whether something can be added, taken off or swapped, and the plain verb for each. */
  canAdd: string[];
  canTake: string[];
  canSwap: string[];
  verbs: string[];
  /** Words that add to what there is; `and`: as the first word. */
  adds: string[];
  and: string[];
  /** Openings that send a placed order elsewhere, and what stands before the address. */
  moveOrder: string[];
  moveTo: string[];
  /** Whole sentences. */
  changeOrder: string[];
  /** Whole sentences: another time than now is wanted, and not said which. */
  schedules: string[];
  askCode: string[];
  soldOut_ask: string[];
  soldOut_similar: string[];
  soldOut_leaveOut: string[];
  swapIt: string[];
  leaveOut: string[];
  /** Before what is to be left out; and what stands there in idioms: "sem pressa", "no problem", folded. */
  leavesOut: string[];
  noThing: string[];
  /** Words that leave something out, and words between the parts of a sentence, folded. */
  leaves: string[];
  parts: string[];
  cancelIt: string[];
  /** Of several, folded: "primeiro", "segundo", "último". */
  firstOne: string[];
  secondOne: string[];
  lastOne: string[];
  /** In a sentence about an order that was delivered; `missing`: only of such a one. */
  complaint: string[];
  missing: string[];
  /** "Deixa" "tudo" "sem": a change to all that was ordered, folded. */
  everyVerbs: string[];
  everyThing: string[];
  everyHow: string[];
  /** Verbs that put one thing in the place of another, folded. */
  swapVerbs: string[];
  /** "Pra minha" *mãe* …, and the words that end the name after it, folded. */
  kinBefore: string[];
  kin: string[];
  kinStops: string[];
  /** Whole sentences: it is for the customer after all. */
  forMe: string[];
  /** Things beside the food, folded: a note for the kitchen. */
  besideFood: string[];
  /** Openings that ask for a thing to be cut in so many. */
  cuts: string[];
  /** In a note that is of a drink rather than of a dish, folded. */
  ofDrinks: string[];
  /** Of the shop's place and people, in no menu, folded. */
  ofPlace: string[];
  /** Whole sentences: what was swapped, and what it was swapped for. */
  wantsBoth: string[];
  /** Greetings that tell a part of the day. */
  morning: string[];
  afternoon: string[];
  evening: string[];
  /** Words of anger, folded. */
  rude: string[];
  /** Between two things told one after the other. */
  joints: string[];
  /** Whole sentences: what was taken out comes back; the rest of a list; the shop is opened as a skill is. */
  putBack: string[];
  hearOn: string[];
  opens: string[];
  /** Before what is said of how an item is wanted, where that stands before it, with the note it comes to. */
  wantedBefore: Record<string, string>;
  counted: string[];
  /** Beside an hour that repairs another, folded. */
  besideHour: string[];
  /** Of a payment in parts: said by itself, or beside two kinds of payment. */
  splits: string[];
  halfOfSum: string[];
  /** Before what may be in an item, in a question: "*vai* amendoim no brownie?" */
  whetherFirst: string[];
  intoNew: string[];
  intoPlaced: string[];
  /** Whole sentences that ask for a language. */
  /** Asking for a language: "em inglês, por favor". */
  speakThis: Record<Locale, string[]>;
  /** In a sentence about paying: that it is now, or at the door; the card of an order before, and the plain word for it. */
  payNow: string[];
  payAtDoor: string[];
  payUsualCard: string[];
  theCard: string;
  receipt: string[];
  /** Sheets that a receipt comes on, by what they are called. */
  receiptA4: string[];
  receipt80mm: string[];
  /** Before a name that was asked for: "é pro …". */
  nameBefore: string[];
  /** Before somebody else who gets the order: "é pra minha …". */
  recipient: string[];
  /** Before the name itself, written as one: "entrega pro João". */
  receiver: string[];
}

export const CUES: Record<Locale, Cues> = cuesByLocale;

type Sentences =
  | 'anyway'
  | 'wantsBoth'
  | 'needsChange'
  | 'adult'
  | 'agree'
  | 'more'
  | 'changeOrder'
  | 'askCode'
  | 'soldOut_ask'
  | 'soldOut_similar'
  | 'soldOut_leaveOut'
  | 'swapIt'
  | 'leaveOut'
  | 'cancelIt'
  | 'putBack'
  | 'hearOn'
  | 'opens'
  | 'schedules'
  | 'intoNew'
  | 'intoPlaced'
  | 'forMe';
type Openings =
  | 'cuts'
  | 'whetherFirst'
  | 'without'
  | 'price'
  | 'contents'
  | 'have'
  | 'notHave'
  | 'asks'
  | 'nameBefore'
  | 'recipient'
  | 'receiver';

/** Folded words as they are compared: short forms written out, politeness at both ends off. */
export const comparable = (words: string, locale: Locale): string[] => bare(fold(words), locale);

const bare = (folded: readonly string[], locale: Locale): string[] => {
  const left = bareWords(folded, locale);
  return writtenOut(left.length === 0 ? folded : left, locale);
};

const phrases = new Map<string, string[][]>();

/** The phrases of a list, compared as words are, the longest first. */
function phrasesOf(list: Sentences | Openings, locale: Locale): string[][] {
  const key = `${locale} ${list}`;
  const known = phrases.get(key);
  if (known) return known;
  const made = CUES[locale][list]
    .map((each) => writtenOut(fold(each), locale))
    .sort((one, other) => other.length - one.length);
  phrases.set(key, made);
  return made;
}

/** Whether a whole sentence is one of a list. */
export function isSaid(list: Sentences, words: string, locale: Locale): boolean {
  return sentencesOf(list, locale).has(comparable(words, locale).join(' '));
}

const sentences = new Map<string, ReadonlySet<string>>();

/** The sentences of a list as a whole one is compared with them. */
function sentencesOf(list: Sentences, locale: Locale): ReadonlySet<string> {
  const key = `${locale} ${list}`;
  const known = sentences.get(key);
  if (known) return known;
  const made = new Set(phrasesOf(list, locale).map((phrase) => bare(phrase, locale).join(' ')));
  sentences.set(key, made);
  return made;
}

/** Whether a whole sentence asks, in one language, to be spoken to in another: "em inglês, por favor". */
export function asksToSpeak(asked: Locale, words: string, locale: Locale): boolean {
  const said = comparable(words, locale).join(' ');
  return CUES[locale].speakThis[asked].some((each) => comparable(each, locale).join(' ') === said);
}

/** How many words of `said` (comparable) an opening of a list takes; 0 where it begins with none. */
export function openingOf(list: Openings, said: readonly string[], locale: Locale): number {
  const found = phrasesOf(list, locale).find((phrase) =>
    phrase.every((word, at) =>
      at === phrase.length - 1 && word.length === 1
        ? said[at]?.startsWith(word) === true
        : said[at] === word,
    ),
  );
  return found?.length ?? 0;
}
