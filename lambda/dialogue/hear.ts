import type { Locale } from '../domain/locale.ts';
import type { Line } from '../domain/line.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import { phoneNumber } from '../domain/phone.ts';
import { actOfCommand } from './act-of-command.ts';
import type { Act } from './acts.ts';
import { actsOfReading } from './acts-of-reading.ts';
import { allergensIn } from './words/allergens-in.ts';
import { answerInOwnWords } from './answer-in-own-words.ts';
import { askMenuIn } from './ask-menu-in.ts';
import { answerOffer } from './answer-offer.ts';
import { answerWhich } from './answer-which.ts';
import { askedNow } from './asked-now.ts';
import { categoryAsked, categoryLeft } from './category-asked.ts';
import { cancelIn } from './cancel-in.ts';
import { complaintIn } from './complaint-in.ts';
import { commandIn } from './commands.ts';
import { commandsIn } from './commands-in.ts';
import { isSaid } from './cues.ts';
import { contactIn } from './contact-in.ts';
import { everyLine } from './every-line.ts';
import { extraIn, placeIn, ratingIn, recipientIn } from './extras-in.ts';
import { houseNumberIn } from './house-number-in.ts';
import type { Here } from './here.ts';
import { placedAct } from './placed/hear-placed.ts';
import { inWay, payWayIn } from './pay-way.ts';
import { numberAlone } from './number-alone.ts';
import { receiptIn } from './receipt-format-in.ts';
import { lackingIn } from './lacking-in.ts';
import { kinIn } from './kin-in.ts';
import { noteIn, noteOnLine } from './note-in.ts';
import { otherKind } from './other-kind.ts';
import { nameAndPhone } from './name-and-phone.ts';
import { phoneReadOut } from './phone-read-out.ts';
import { asksWhetherThereIs, isQuestion, questionIn } from './question-in.ts';
import { readerOf } from './readers.ts';
import { faqIn } from './faq-in.ts';
import { tasteIn, type Taste } from './taste-in.ts';
import { usualBut } from './usual-but.ts';
import { swapInOrder } from './swap-in-order.ts';
import type { TurnReading } from '../reader/change.ts';
import { tokenize } from '../reader/fold.ts';
import { isStreetAddress } from './words/street-address.ts';
import { digitsIn } from './words/digits-in.ts';
import { timeIn } from './words/time-in.ts';
import type { Pending, Session } from './session.ts';
import { voiceCodeIn } from './voice-code/hear-voice-code.ts';

/** What words come to by our own rules: acts that may be acted on, or what was left over. */
export type Heard =
  | { acts: Act[]; by: 'command' | 'answer' | 'reader' }
  /** `maybe`: lines that it may have ordered, but surely nothing else. */
  | { unread: string[]; maybe?: Line[] };

/** Hears words in one language: a command, an answer to what was asked, an order, in this order. */
export function hear(words: string, session: Session, menu: MenuIndex, here: Here): Heard {
  const paid = payWayIn(words, here.locale);
  const heard = paid && hearWhole(paid.rest, session, menu, here);
  return paid && heard && 'acts' in heard && heard.acts.some(({ kind }) => kind === 'choosePayment')
    ? { ...heard, acts: heard.acts.map((act) => inWay(act, paid.way)) }
    : hearWhole(words, session, menu, here);
}

/** A code that proves a phone. */
const PHONE_CODE_DIGITS = 6;

function hearWhole(words: string, session: Session, menu: MenuIndex, here: Here): Heard {
  const { locale } = here;
  const code = session.pending.kind === 'phoneCode' ? digitsIn(words, locale) : '';
  if (code.length === PHONE_CODE_DIGITS)
    return { acts: [{ kind: 'giveLinkCode', code }], by: 'answer' };
  const voiceCode = voiceCodeIn(words, session, locale);
  if (voiceCode) return { acts: [voiceCode], by: 'answer' };
  const placed = placedAct(words, session, menu, here, (rest, basket) => {
    const alone = { ...session, basket: [...basket], pending: { kind: 'nothing' as const } };
    const heard = read(rest, alone, menu, { ...here, orders: [] });
    return 'acts' in heard ? heard.acts : [];
  });
  // "O de sempre, sem cebola" is another order, whatever was placed before.
  const usual = usualBut(words, locale);
  if (placed && !usual) return { acts: [placed], by: 'answer' };
  const place = placeIn(words, locale);
  if (place !== undefined) return { acts: [{ kind: 'goToPlace', place }], by: 'answer' };
  if (isStreetAddress(words)) return { acts: [{ kind: 'giveAddress', text: words }], by: 'answer' };
  const agreed = agreeing(words, session, locale);
  if (agreed) return { acts: [agreed], by: 'answer' };
  const told = kinIn(words, locale) ?? nameAndPhone(words, locale);
  if (told) return { acts: told, by: 'answer' };
  const taste = tasteIn(words, menu, locale);
  if (taste) return withOrder(taste, session, menu, here);
  const faq = faqIn(words, here.faq?.[locale] ?? [], locale);
  if (faq !== undefined) return { acts: [{ kind: 'askFaq', entry: faq }], by: 'reader' };
  const category = categoryAsked(words, menu, locale);
  if (category) return { acts: [category], by: 'command' };
  const command = commandIn(words, locale);
  const commanded = command && actOfCommand(command, words, locale);
  if (commanded?.kind === 'askMenu')
    return { acts: [askMenuIn(words, session, menu, locale)], by: 'command' };
  if (commanded) return { acts: [commanded], by: 'command' };
  const both = commandsIn(words, locale);
  if (both) return { acts: both, by: 'command' };
  const cancelled = cancelIn(words, locale);
  if (cancelled) return { acts: [cancelled], by: 'command' };
  if (usual) return { acts: [usual], by: 'command' };
  const receipt = receiptIn(words, locale);
  if (receipt) return { acts: [receipt], by: 'answer' };
  const contact = contactIn(words, locale);
  if (contact) return { acts: [contact], by: 'answer' };
  const extra = extraIn(words, locale);
  // Eleven figures are a CPF where the word is said, and may look like a phone number.
  if (extra?.kind === 'giveCpf') return { acts: [extra], by: 'answer' };
  if (extra && extra.kind !== 'giveLinkCode') return { acts: [extra], by: 'answer' };
  const house = houseNumberIn(words, session, locale);
  if (house) return { acts: [house], by: 'answer' };
  const rating = ratingIn(words, locale);
  if (rating) return { acts: [rating], by: 'answer' };
  const phone = phoneReadOut(words, locale);
  if (phone) return { acts: [phone], by: 'answer' };
  const complaint = complaintIn(words, session, (here.orders ?? []).length > 0, locale);
  if (complaint) return { acts: [complaint], by: 'command' };
  const question = questionIn(words, session, menu, locale);
  if (question) return { acts: [question], by: 'reader' };
  const answered = answerInOwnWords(words, session.pending, here);
  if (answered) return orderIn(words, session, menu, here) ?? { acts: [answered], by: 'answer' };
  const allergies = allergensIn(words, locale);
  // "O que tem sem glúten?" is a question; only "sou", "tenho" say that somebody is allergic.
  if (allergies?.kind === 'has' && isQuestion(words, locale) && allergies.allergens.length > 0)
    return { acts: [{ kind: 'askFree', allergens: allergies.allergens }], by: 'reader' };
  if (allergies) return { acts: [{ kind: 'giveAllergy', said: allergies }], by: 'answer' };
  if (extra) return { acts: [extra], by: 'answer' };
  const note = noteIn(words, session, locale);
  if (note) return { acts: [note], by: 'answer' };
  const recipient = recipientIn(words, locale);
  return recipient ? { acts: [recipient], by: 'answer' } : read(words, session, menu, here);
}

/** What was ordered in the same breath comes first, where it is surely read. */
function withOrder({ act, before }: Taste, session: Session, menu: MenuIndex, here: Here): Heard {
  const heard = before === '' ? undefined : read(before, session, menu, here);
  return { acts: heard && 'acts' in heard ? [...heard.acts, act] : [act], by: 'reader' };
}

/** Questions to which other words than a plain yes are one as well; a purchase is none of them. */
const AGREEABLE: ReadonlySet<Pending['kind']> = new Set<Pending['kind']>([
  'offer',
  'usual',
  'merge',
  'quantity',
]);

/** "Pode ser", "tenho sim" to what may be agreed to; and to "anything else?" a yes that wants no more means done. */
function agreeing(words: string, { pending, basket }: Session, locale: Locale): Act | undefined {
  if (AGREEABLE.has(pending.kind) && isSaid('agree', words, locale)) return { kind: 'confirm' };
  if (pending.kind === 'age' && isSaid('adult', words, locale)) return { kind: 'confirm' };
  if (pending.kind === 'change' && isSaid('needsChange', words, locale)) return { kind: 'confirm' };
  const done =
    pending.kind === 'item' &&
    basket.length > 0 &&
    commandIn(words, locale)?.name === 'Confirm' &&
    !isSaid('more', words, locale);
  return done ? { kind: 'checkOut' } : undefined;
}

/** Questions to which any words are an answer. */
const ANYTHING_ANSWERS: ReadonlySet<Pending['kind']> = new Set<Pending['kind']>([
  'name',
  'phone',
  'houseNumber',
  'neighbourhood',
  'change',
]);

/** "Mais um pudim", where a name was asked: several words that are surely a change to the basket. */
function orderIn(words: string, session: Session, menu: MenuIndex, here: Here): Heard | undefined {
  const several = tokenize(words).length > 1 && phoneNumber(words) === undefined;
  if (!several || !ANYTHING_ANSWERS.has(session.pending.kind)) return undefined;
  // "For two hundred" is money there, whatever dish is for two.
  const amount = words.trim().replace(BEFORE_AMOUNT, '');
  if (session.pending.kind === 'change' && numberAlone(amount, here.locale) !== undefined)
    return undefined;
  const heard = read(words, session, menu, here);
  // An amount of money reads like a quantity ("for a hundred"), unless an item is surely named with it.
  const doubtful =
    session.pending.kind === 'change' && !readerOf(menu, here.locale).read(words).sure;
  return 'acts' in heard && !doubtful && heard.acts.some((act) => CHANGES_BASKET.has(act.kind))
    ? heard
    : undefined;
}

const BEFORE_AMOUNT = /^(?:for|to|pra|para)\s+/iu;

const CHANGES_BASKET: ReadonlySet<Act['kind']> = new Set<Act['kind']>([
  'addLines',
  'changeLine',
  'removeLine',
]);

function read(words: string, session: Session, menu: MenuIndex, here: Here): Heard {
  const every = everyLine(words, session, here.locale, (rest, basket) =>
    readerOf(menu, here.locale).readTurn(rest, { basket }),
  );
  if (every) return { acts: every, by: 'reader' };
  const swapped = swapInOrder(words, here.locale, (part, basket) =>
    readerOf(menu, here.locale).readTurn(part, { basket }),
  );
  if (swapped) return { acts: [{ kind: 'addLines', lines: swapped }], by: 'reader' };
  const asked = askedNow(session.pending, session.basket);
  const reading = readerOf(menu, here.locale).readTurn(words, {
    basket: session.basket,
    ...(asked && { asked }),
  });
  const which = answerWhich(reading, session.pending) ?? answerOffer(reading, session.pending);
  if (which) return { acts: [which], by: 'reader' };
  const note = noteOnLine(words, reading, session, here.locale);
  if (note) return { acts: [note], by: 'reader' };
  const lacking = reading.sure
    ? undefined
    : lackingIn(words, reading.unread, session, menu, here.locale);
  if (lacking) return { acts: [lacking], by: 'reader' };
  const acts = actsOfReading(words, reading, session, here);
  // "Tem …?" asks, whatever else it names.
  if (acts.some(({ kind }) => kind === 'addLines') && asksWhetherThereIs(words, here.locale))
    return { unread: reading.unread, ...maybe(reading) };
  const whole = reading.unread.length === 0;
  const detailsAlone = whole && reading.changes.length === 0;
  const doubtful = whole && acts.some((act) => act.kind === 'askWhich');
  if (acts.length > 0 && (reading.sure || detailsAlone || doubtful)) return { acts, by: 'reader' };
  const [only, ...more] = acts;
  if (whole && only?.kind === 'addLines' && more.length === 0)
    return { acts: [{ kind: 'askMaybe', lines: only.lines }], by: 'reader' };
  // "As soon as possible" names no hour for the reader to see.
  const said = timeIn(words, here.locale, here.now, here.timeZone, here.about);
  const other = otherKind(words, session, menu, here.locale);
  if (other) return { acts: [other], by: 'reader' };
  const category =
    reading.reading.lines.length === 0
      ? categoryLeft(reading.unread, menu, here.locale)
      : undefined;
  if (category !== undefined) return { acts: [{ kind: 'askMenu', category }], by: 'reader' };
  return said?.kind === 'now' && acts.length === 0
    ? { acts: [{ kind: 'giveTime', said }], by: 'reader' }
    : { unread: reading.unread, ...maybe(reading) };
}

/** Items named beside words that are none: worth asking about, not worth a promise. */
function maybe({ reading }: TurnReading): { maybe?: Line[] } {
  const lines = reading.lines.flatMap((line): Line[] =>
    line.item === null ? [] : [{ ...line, item: line.item }],
  );
  const few = reading.unread.length <= MOST_UNREAD && lines.length === reading.lines.length;
  return few && lines.length > 0 && reading.unread.length > 0 ? { maybe: lines } : {};
}

const MOST_UNREAD = 3;
