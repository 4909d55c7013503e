import { UTTERANCES, type IntentName } from '../../locales/utterances.ts';
import type { Locale } from '../domain/locale.ts';
import { byLocale, LOCALES } from '../domain/locale.ts';
import type { Order } from '../domain/order.ts';
import type { Book, Interpreter } from '../ports.ts';
import { actOfCommand } from './act-of-command.ts';
import type { Act } from './acts.ts';
import { askMenuIn } from './ask-menu-in.ts';
import { comparable, CUES, openingOf } from './cues.ts';
import { hear } from './hear.ts';
import { hearAfterFillers } from './hear-after-fillers.ts';
import { withoutAnger } from './note-in.ts';
import type { Here } from './here.ts';
import { languageAsked } from './language-asked.ts';
import { languageOf, leansTo } from './language-of.ts';
import { isAddress, namesPlace, namesTime } from './is-address.ts';
import { isQuestion, wordsAfter } from './question-in.ts';
import { fold, tokenize } from '../reader/fold.ts';
import type { Interpretation } from './interpretation.ts';
import { actsOfModel, askModel } from './model/ask-model.ts';
import { leavesOut } from './model/leaves-out.ts';
import type { Session } from './session.ts';
import type { Turn } from './turn.ts';
import { timeSpokenOf } from './time-spoken-of.ts';
import { isCodeAsked } from './voice-code/hear-voice-code.ts';
import { timeIn } from './words/time-in.ts';

export interface Understood {
  acts: Act[];
  /** The language of the words, which the reply is in. */
  locale: Locale;
  /** What came of the model, where it was asked. */
  asked?: Interpretation;
}

/**
 * What the customer did. The words come first, heard by our own rules; in a chat also in the other language,
 * which a clear command or order in it switches to. What the reader is not sure of goes to the model; the
 * channel's own intent counts alone only without words.
 */
export async function understand(
  turn: Turn,
  session: Session,
  { book, orders }: { book: Book; orders: readonly Order[] },
  now: Date,
  interpreter: Interpreter,
): Promise<Understood> {
  const locale = spokenIn(turn, session);
  const words = turn.words?.trim() ?? '';
  const hint = turn.intent && hinted(turn.intent, words, session, book, locale);
  if (words === '') return { acts: [hint ?? { kind: 'notUnderstood', unread: [] }], locale };

  const about = timeSpokenOf(session, book.shop.timeZone);
  const here: Here = {
    locale,
    now,
    timeZone: book.shop.timeZone,
    orders,
    faq: book.shop.faq,
    ...(about && { about }),
  };
  const asked = languageAsked(words);
  if (asked !== undefined && asked === locale)
    return { acts: [{ kind: 'speak', fixed: false }], locale };
  if (asked !== undefined)
    return turn.channel === 'lex'
      ? { acts: [{ kind: 'speak', fixed: false }], locale: asked }
      : { acts: [{ kind: 'speak', fixed: true }], locale };
  const switched = turn.channel === 'lex' && inOtherLanguage(words, session, book, here);
  if (switched) return switched;
  const calm = withoutAnger(words, locale);
  if (calm !== words) {
    const meant = calm.trim() === '' ? undefined : hear(calm, session, book.menu, here);
    const acts = meant && 'acts' in meant ? meant.acts : [{ kind: 'anger' as const }];
    return { acts, locale };
  }
  const heard = hearAfterFillers(words, session, book.menu, here);
  if ('acts' in heard) return { acts: heard.acts, locale };
  const time = namesTime(words, locale)
    ? timeIn(words, locale, now, here.timeZone, about)
    : undefined;
  if (time && !namesPlace(words, here, book))
    return { acts: [{ kind: 'giveTime', said: time }], locale };
  if (isAddress(words, session, here, book, 'maybe' in heard))
    return { acts: [{ kind: 'giveAddress', text: words }], locale };
  // A device's language is its settings'; a chat's is whichever the customer writes.
  const others = LOCALES.filter((each) => each !== locale && !leansTo(locale, each, words));
  for (const other of turn.channel === 'lex' ? others : []) {
    const again = hear(words, session, book.menu, { ...here, locale: other });
    if ('acts' in again && again.by !== 'answer' && !again.acts.some(isNoSign))
      return { acts: again.acts, locale: other };
  }
  if (
    hint &&
    turn.intent &&
    isOrderlessHint(hint) &&
    isLike(turn.intent.name, words, heard, locale)
  )
    return { acts: [hint], locale };

  // What may be a customer's code is no model's to read.
  if (isCodeAsked(session)) return { acts: [{ kind: 'notUnderstood', unread: [] }], locale };
  const model = await askModel(words, session, book, locale, turn.deadline, interpreter);
  const meant = actsOfModel(model, { words, session, menu: book.menu, locale });
  const missed = {
    ...notUnderstood(words, heard.unread, locale),
    ...(heard.maybe && { maybe: heard.maybe }),
  };
  const helped = meant.length > 0 && !leavesOut(meant, heard, words, locale);
  return { acts: helped ? meant : [missed], locale, asked: model };
}

/** What is said in words that are clearly of the other language, whatever they might pass for in this one. */
function inOtherLanguage(
  words: string,
  session: Session,
  { menu }: Book,
  here: Here,
): Understood | undefined {
  const locale = languageOf(words);
  if (locale === undefined || locale === here.locale) return undefined;
  const heard = hear(words, session, menu, { ...here, locale });
  return 'acts' in heard && heard.by !== 'answer' ? { acts: heard.acts, locale } : undefined;
}

/** "Vocês têm wi-fi?": nothing that is eaten, and nothing that we know. */
const OF_PLACE = byLocale((locale) => new Set(CUES[locale].ofPlace.flatMap((each) => fold(each))));

/** Words that were left over, those side by side as one phrase. */
function notUnderstood(
  words: string,
  unread: readonly string[],
  locale: Locale,
): Extract<Act, { kind: 'notUnderstood' }> {
  const said = comparable(words, locale);
  const opens = openingOf('asks', said, locale) > 0 && openingOf('have', said, locale) === 0;
  const ofPlace = unread.some((each) => fold(each).some((word) => OF_PLACE[locale].has(word)));
  const asksForIt = !opens && unread.length > 0;
  if (ofPlace || (isQuestion(words, locale) && !asksForIt))
    return { kind: 'notUnderstood', unread: [], question: true };
  const lost = new Set(unread.flatMap((each) => fold(each)));
  const phrases: string[][] = [];
  let within = false;
  const from = words.length - wordsAfter(words, openingOf('have', said, locale), locale).length;
  for (const { word, start, end } of tokenize(words)) {
    if (start < from) continue;
    const left = lost.has(word);
    if (left && within) phrases.at(-1)?.push(words.slice(start, end));
    else if (left) phrases.push([words.slice(start, end)]);
    within = left;
  }
  return { kind: 'notUnderstood', unread: phrases.map((phrase) => phrase.join(' ')) };
}

/** A street's name is no sign of the language spoken, nor is what is in doubt. */
const isNoSign = (act: Act): boolean => act.kind === 'askWhich' || act.kind === 'giveAddress';

/** Whether the channel's guess at an intent is borne out by how that intent is said, and names nothing besides. */
function isLike(
  name: IntentName,
  words: string,
  { unread }: { unread: readonly string[] },
  locale: Locale,
): boolean {
  const said = new Set(comparable(words, locale));
  const samples = UTTERANCES[locale].intents[name].samples.map((each) => comparable(each, locale));
  const known = new Set(samples.flat());
  if (unread.some((word) => said.has(word) && !known.has(word))) return false;
  return samples.some((tokens) => {
    const common = tokens.filter((word) => said.has(word)).length;
    return common / Math.max(tokens.length, said.size) > 0.5;
  });
}

/** The act of the channel's own intent; a part of the menu that fills its slot is looked up. */
function hinted(
  intent: NonNullable<Turn['intent']>,
  words: string,
  session: Session,
  { menu }: Book,
  locale: Locale,
): Act | undefined {
  const act = actOfCommand(intent, words, locale);
  const { category } = intent.slots;
  return act?.kind === 'askMenu' && category !== undefined
    ? askMenuIn(category, session, menu, locale)
    : act;
}

/** The language the talk switched to, until the client itself asks for another. */
function spokenIn({ locale }: Turn, { language }: Session): Locale {
  return language?.client === locale ? language.spoken : locale;
}

/** What the channel classed the words as may stand in only for acts that change nothing. */
function isOrderlessHint(hint: Act): boolean {
  return ['askMenu', 'askHours', 'askArea', 'askSuggestion', 'help', 'human'].includes(hint.kind);
}
