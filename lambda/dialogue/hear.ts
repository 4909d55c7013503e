import type { Locale } from '../domain/locale.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import { phoneNumber } from '../domain/phone.ts';
import { actOfCommand } from './act-of-command.ts';
import type { Act } from './acts.ts';
import { ageSaid } from './age-in.ts';
import { allergensIn } from './words/allergens-in.ts';
import { answerInOwnWords } from './answer-in-own-words.ts';
import { askMenuIn } from './ask-menu-in.ts';
import { categoryAsked } from './category-asked.ts';
import { cancelIn } from './cancel-in.ts';
import { complaintIn } from './complaint-in.ts';
import { cpfReadOut } from './cpf-read-out.ts';
import { commandIn } from './commands.ts';
import { commandsIn } from './commands-in.ts';
import { isSaid } from './cues.ts';
import { contactIn } from './contact-in.ts';
import { extraIn, placeIn, ratingIn, recipientIn } from './extras-in.ts';
import { houseNumberIn } from './house-number-in.ts';
import type { Here } from './here.ts';
import { placedAct } from './placed/hear-placed.ts';
import { inWay, payWayIn } from './pay-way.ts';
import { numberAlone } from './number-alone.ts';
import { receiptIn } from './receipt-format-in.ts';
import { hourRepaired } from './hour-repaired.ts';
import { splitPayment } from './split-payment.ts';
import { kinIn } from './kin-in.ts';
import { noteAlone } from './note-alone.ts';
import { noteIn } from './note-in.ts';
import { onceMore } from './once-more.ts';
import { nameAndPhone } from './name-and-phone.ts';
import { payOtherwise } from './pay-otherwise.ts';
import { phoneReadOut } from './phone-read-out.ts';
import { isQuestion, questionIn } from './question-in.ts';
import { readerOf } from './readers.ts';
import { faqIn } from './faq-in.ts';
import { tasteIn, type Taste } from './taste-in.ts';
import { usualBut } from './usual-but.ts';
import { tokenize } from '../reader/fold.ts';
import { isStreetAddress } from './words/street-address.ts';
import { digitsIn } from './words/digits-in.ts';
import type { Pending, Session } from './session.ts';
import { noBut, yesAnd } from './yes-and.ts';
import { voiceCodeIn } from './voice-code/hear-voice-code.ts';
import type { Heard } from './heard.ts';
import { readOrder } from './read-order.ts';

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
    const heard = readOrder(rest, alone, menu, { ...here, orders: [] });
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
  const both = yesAnd(words, session, locale, (rest) =>
    hearWhole(rest, { ...session, pending: { kind: 'item' } }, menu, here),
  );
  if (both) return both;
  const instead = noBut(words, session, locale, (rest) => hearWhole(rest, session, menu, here));
  if (instead) return instead;
  const otherwise = payOtherwise(words, session, locale);
  if (otherwise) return { acts: [otherwise], by: 'answer' };
  if (isSaid('schedules', words, locale))
    return { acts: [{ kind: 'giveTime', said: { kind: 'unsaid' } }], by: 'answer' };
  if (isSaid('forMe', words, locale)) return { acts: [{ kind: 'forMe' }], by: 'answer' };
  const age = ageSaid(words, session, menu, locale);
  if (age) return { acts: [age], by: 'answer' };
  const told = kinIn(words, locale) ?? nameAndPhone(words, locale);
  if (told) return { acts: told, by: 'answer' };
  const taste = tasteIn(words, menu, locale);
  if (taste) return withOrder(taste, session, menu, here);
  const faq = faqIn(words, here.faq?.[locale] ?? [], locale);
  if (faq !== undefined) return { acts: [{ kind: 'askFaq', entry: faq }], by: 'reader' };
  const hour = hourRepaired(words, session, here);
  if (hour) return { acts: [hour], by: 'answer' };
  const split = splitPayment(words, locale);
  if (split) return { acts: [split], by: 'answer' };
  const again = onceMore(words, session, locale);
  if (again) return { acts: [again], by: 'answer' };
  const category = categoryAsked(words, menu, locale);
  if (category) return { acts: [category], by: 'command' };
  // "Well done" is no "done".
  const cut = noteAlone(words, session, menu, locale);
  if (cut) return { acts: [cut], by: 'answer' };
  const command = commandIn(words, locale);
  const commanded = command && actOfCommand(command, words, locale);
  if (commanded?.kind === 'askMenu')
    return { acts: [askMenuIn(words, session, menu, locale)], by: 'command' };
  if (commanded) return { acts: [commanded], by: 'command' };
  const commands = commandsIn(words, locale);
  if (commands) return { acts: commands, by: 'command' };
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
  const readOut = cpfReadOut(words, session, locale) ?? phoneReadOut(words, locale);
  if (readOut) return { acts: [readOut], by: 'answer' };
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
  return recipient ? { acts: [recipient], by: 'answer' } : readOrder(words, session, menu, here);
}

/** What was ordered in the same breath comes first, where it is surely read. */
function withOrder({ act, before }: Taste, session: Session, menu: MenuIndex, here: Here): Heard {
  const heard = before === '' ? undefined : readOrder(before, session, menu, here);
  return { acts: heard && 'acts' in heard ? [...heard.acts, act] : [act], by: 'reader' };
}

/** Questions to which other words than a plain yes are one as well; a purchase is none of them. */
const AGREEABLE: ReadonlySet<Pending['kind']> = new Set<Pending['kind']>([
  'offer',
  'more',
  'usual',
  'merge',
  'quantity',
]);

/** "Pode ser", "tenho sim" to what may be agreed to; and to "anything else?" a yes that wants no more means done. */
function agreeing(words: string, { pending, basket }: Session, locale: Locale): Act | undefined {
  if (AGREEABLE.has(pending.kind) && isSaid('agree', words, locale)) return { kind: 'confirm' };
  if (pending.kind === 'allergy' && isSaid('anyway', words, locale)) return { kind: 'confirm' };
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
  const heard = readOrder(words, session, menu, here);
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
