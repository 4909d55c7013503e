import type { Line } from '../domain/line.ts';
import type { Change, TurnReading } from '../reader/change.ts';
import type { Details, ReadLine } from '../reader/reading.ts';
import type { Act } from './acts.ts';
import type { Here } from './here.ts';
import type { Session } from './session.ts';
import { timeIn } from './words/time-in.ts';

/** What a reading comes to: changes to the basket, an ambiguous word to ask about, details of the order. */
export function actsOfReading(
  words: string,
  { reading, changes, sure }: TurnReading,
  session: Session,
  here: Here,
): Act[] {
  // "Põe bacon nele" surely changes a line, though "bacon" by itself would be asked about.
  const changesLines = sure && changes.length > 0 && changes.every(({ kind }) => kind !== 'add');
  const doubts = (changesLines ? [] : reading.asks).flatMap((ask): Doubt[] => {
    const line = reading.lines[ask.line];
    return ask.kind === 'which' && line ? [{ line, candidates: ask.candidates }] : [];
  });
  if (doubts.length > 0) {
    const clear = reading.lines
      .filter((each) => doubts.every(({ line }) => line !== each))
      .flatMap(lineOf);
    return [
      ...(clear.length > 0 ? [{ kind: 'addLines' as const, lines: clear }] : []),
      ...doubts.map(askWhich),
    ];
  }
  return [
    ...lastLineFirst(changes).flatMap((change) => actOfChange(change)),
    ...actsOfDetails(
      reading.details ?? {},
      changes.length === 0 ? words : undefined,
      changesLines,
      session,
      here,
    ),
  ];
}

/** Done one after the other, so that a line that is taken out moves none that is to be changed yet. */
export const lastLineFirst = (changes: readonly Change[]): Change[] => {
  const at = (change: Change) => ('line' in change ? change.line : -1);
  return changes.toSorted((one, other) => at(other) - at(one));
};
interface Doubt {
  line: ReadLine;
  candidates: string[];
}

const askWhich = ({ line, candidates }: Doubt): Act => ({
  kind: 'askWhich',
  line: { ...line, item: line.item ?? candidates[0] ?? '' },
  candidates,
  slot: line.item === null || candidates.includes(line.item) ? 'item' : 'option',
});

function actOfChange(change: Change): Act[] {
  switch (change.kind) {
    case 'add': {
      const lines = change.lines.flatMap(lineOf);
      return lines.length === change.lines.length ? [{ kind: 'addLines', lines }] : [];
    }
    case 'remove':
      return [{ ...change, kind: 'removeLine' }];
    case 'clear':
      return [{ kind: 'clearBasket' }];
    case 'quantity':
    case 'options':
    case 'replace':
      return [{ kind: 'changeLine', change }];
  }
}

const lineOf = (line: ReadLine): Line[] =>
  line.item === null ? [] : [{ ...line, item: line.item }];

/** A day said apart from its hour ("amanhã eu quero às oito") is in the whole sentence, where that orders nothing. */
function actsOfDetails(
  details: Details,
  sentence: string | undefined,
  changesLines: boolean,
  session: Session,
  { locale, now, timeZone, about }: Here,
): Act[] {
  const { address, payment, changeForCents, recipient, time, coupon } = details;
  const acts: Act[] = [];
  const said =
    time === undefined ? undefined : timeIn(sentence ?? time, locale, now, timeZone, about);
  // "Na segunda põe borda" changes the second; nobody says a day alone while changing a line.
  if (said && !(said.kind === 'day' && changesLines)) acts.push({ kind: 'giveTime', said });
  if (coupon !== undefined) acts.push({ kind: 'giveCoupon', code: coupon });
  // "Pra 150" may be an amount; a number is a house's where a word says so (understand.ts).
  if (address !== undefined && !/^\D{0,4}\d+$/.test(address.trim()))
    acts.push({ kind: 'giveAddress', text: address });
  if (recipient !== undefined)
    acts.push({
      kind: session.pending.kind === 'name' ? 'giveName' : 'giveRecipient',
      name: recipient,
    });
  if (payment !== undefined || changeForCents !== undefined)
    acts.push({
      kind: 'choosePayment',
      payment: payment ?? 'cash',
      ...(changeForCents !== undefined && { changeForCents }),
    });
  return acts;
}
