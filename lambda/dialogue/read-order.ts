import type { Line } from '../domain/line.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import { actsOfReading } from './acts-of-reading.ts';
import { answerOffer } from './answer-offer.ts';
import { answerWhich } from './answer-which.ts';
import { askedNow } from './asked-now.ts';
import { categoryLeft } from './category-asked.ts';
import { correctsChoice } from './corrects-choice.ts';
import { correctsKind } from './corrects-kind.ts';
import { everyLine } from './every-line.ts';
import type { Here } from './here.ts';
import { insteadOfDoubt } from './instead-of-doubt.ts';
import { lackingIn } from './lacking-in.ts';
import { noteAfterItem } from './note-after-item.ts';
import { noteOnLine } from './note-in.ts';
import { notThatOne } from './not-that-one.ts';
import { otherKind } from './other-kind.ts';
import { asksWhetherThereIs } from './question-in.ts';
import { saidOfOffer } from './said-of-offer.ts';
import { saidOfDoubt } from './said-of-doubt.ts';
import { answersOther } from './answers-other.ts';
import { readerOf } from './readers.ts';
import { swapInOrder } from './swap-in-order.ts';
import { fold } from '../reader/fold.ts';
import type { TurnReading } from '../reader/change.ts';
import { timeIn } from './words/time-in.ts';
import type { Session } from './session.ts';
import type { Heard } from './heard.ts';

/** What is ordered, or changed of what is ordered: by the reader, and by what was asked. */
export function readOrder(said: string, session: Session, menu: MenuIndex, here: Here): Heard {
  const words = noteAfterItem(said, here.locale);
  const every = everyLine(words, session, here.locale, (rest, basket) =>
    readerOf(menu, here.locale).readTurn(rest, { basket }),
  );
  if (every) return { acts: every, by: 'reader' };
  const swapped = swapInOrder(words, here.locale, (part, basket) =>
    readerOf(menu, here.locale).readTurn(part, { basket }),
  );
  if (swapped) return { acts: [{ kind: 'addLines', lines: swapped }], by: 'reader' };
  const offered = saidOfOffer(words, session, menu, (part, context) =>
    readerOf(menu, here.locale).readTurn(part, context),
  );
  if (offered) return { acts: [offered], by: 'reader' };
  const asked = askedNow(session.pending, session.basket);
  const read = readerOf(menu, here.locale).readTurn(words, {
    basket: session.basket,
    ...(asked && { asked }),
  });
  const reading = correctsChoice(words, read, session.basket, menu, here.locale);
  const instead = insteadOfDoubt(words, session, here.locale, (part) =>
    readerOf(menu, here.locale).readTurn(part, { basket: [] }),
  );
  if (instead) return { acts: [instead], by: 'reader' };
  const which =
    answerWhich(
      meantOf(
        words,
        reading,
        session,
        (part) =>
          readerOf(menu, here.locale).readTurn(part, {
            basket: session.basket,
            ...(asked && { asked }),
          }),
        here.locale,
      ),
      session.pending,
    ) ?? answerOffer(reading, session.pending);
  if (which) return { acts: [which], by: 'reader' };
  const doubt = saidOfDoubt(words, session, (part, basket) =>
    readerOf(menu, here.locale).readTurn(part, { basket }),
  );
  if (doubt) return { acts: doubt, by: 'reader' };
  const other = answersOther(words, session, menu, (part, context) =>
    readerOf(menu, here.locale).readTurn(part, context),
  );
  if (other) return { acts: [other], by: 'reader' };
  const corrected = correctsKind(words, reading, session.basket, menu, here.locale);
  if (corrected) return { acts: [corrected], by: 'reader' };
  const note = noteOnLine(words, reading, session, here.locale);
  if (note) return { acts: [note], by: 'reader' };
  // "Two burgers, no onion" orders, whatever the burger before has in it.
  const last = fold(words).slice(-2);
  const orders = reading.reading.asks.some(
    (ask) => ask.kind === 'which' && !fold(ask.word).some((word) => last.includes(word)),
  );
  const lacking =
    reading.sure || orders
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
  const time = timeIn(words, here.locale, here.now, here.timeZone, here.about);
  const kind = otherKind(words, session, menu, here.locale);
  if (kind) return { acts: [kind], by: 'reader' };
  const category =
    reading.reading.lines.length === 0
      ? categoryLeft(reading.unread, menu, here.locale)
      : undefined;
  if (category !== undefined) return { acts: [{ kind: 'askMenu', category }], by: 'reader' };
  // "Assim já mata a fome da rapaziada" says nothing of when.
  const ofTime = reading.unread.length <= MOST_BESIDE_TIME;
  return time?.kind === 'now' && acts.length === 0 && ofTime
    ? { acts: [{ kind: 'giveTime', said: time }], by: 'reader' }
    : { unread: reading.unread, ...maybe(reading) };
}

/** "De laranja não, de morango" is read without the one that is not meant. */
function meantOf(
  words: string,
  whole: TurnReading,
  { pending }: Session,
  reads: (words: string) => TurnReading,
  locale: Here['locale'],
): TurnReading {
  const meant = pending.kind === 'which' ? notThatOne(words, locale) : words;
  return meant === words ? whole : reads(meant);
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
const MOST_BESIDE_TIME = 2;
