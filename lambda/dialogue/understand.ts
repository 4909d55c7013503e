import type { Line } from '../domain/line.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import { foldText } from '../domain/fold.ts';
import type { Book, Interpreter } from '../ports.ts';
import type { Asked, Change, TurnReading } from '../reader/change.ts';
import { createReader, type Reader } from '../reader/reader.ts';
import type { Details, ReadLine } from '../reader/reading.ts';
import { actOfCommand } from './act-of-command.ts';
import type { Act } from './acts.ts';
import { answerWhich } from './answer-which.ts';
import { answerInOwnWords } from './answer-in-own-words.ts';
import { commandIn } from './commands.ts';
import type { Pending, Session } from './session.ts';
import type { Turn } from './turn.ts';

/** How long before the deadline a model is given up, so that the reply still gets out. */
const REPLY_MILLISECONDS = 1_500;

/**
 * What the customer did. The words come first: a command, an answer to what was asked, an order. What the
 * reader is not sure of goes to the model; the channel's own intent counts alone only without words.
 */
export async function understand(
  turn: Turn,
  session: Session,
  book: Book,
  interpreter: Interpreter,
): Promise<Act[]> {
  const { locale } = turn;
  const words = turn.words?.trim() ?? '';
  const hint = turn.intent && actOfCommand(turn.intent, locale);
  if (words === '') return [hint ?? { kind: 'notUnderstood', unread: [] }];

  const command = commandIn(words, locale);
  const commanded = command && actOfCommand(command, locale);
  if (commanded?.kind === 'askMenu') return [askMenu(words, book.menu)];
  if (commanded) return [commanded];
  const answered = answerInOwnWords(words, session.pending, locale);
  if (answered) return [answered];

  const asked = askedNow(session.pending, session.basket);
  const turnReading = readerOf(book.menu, locale).readTurn(words, {
    basket: session.basket,
    ...(asked && { asked }),
  });
  const which = answerWhich(turnReading, session.pending);
  if (which) return [which];
  const acts = actsOfReading(turnReading, session);
  const detailsAlone = turnReading.changes.length === 0 && turnReading.unread.length === 0;
  const doubtful = acts.some((act) => act.kind === 'askWhich') && turnReading.unread.length === 0;
  if (acts.length > 0 && (turnReading.sure || detailsAlone || doubtful)) return acts;
  if (session.pending.kind === 'address' || session.pending.kind === 'neighbourhood')
    return [{ kind: 'giveAddress', text: words }];
  if (hint && isOrderlessHint(hint)) return [hint];

  const signal = AbortSignal.timeout(Math.max(0, turn.deadline - Date.now() - REPLY_MILLISECONDS));
  const request = { words, locale, menu: book.menu, basket: session.basket, signal };
  const interpretation = await interpreter.interpret(request);
  return interpretation?.outcome === 'acts'
    ? [{ kind: 'addLines', lines: interpretation.lines }]
    : [{ kind: 'notUnderstood', unread: turnReading.unread }];
}

/** What the channel classed the words as may stand in only for acts that change nothing. */
function isOrderlessHint(hint: Act): boolean {
  return ['askMenu', 'askHours', 'askArea', 'askSuggestion', 'help', 'human'].includes(hint.kind);
}

function actsOfReading({ reading, changes }: TurnReading, session: Session): Act[] {
  const which = reading.asks.find((ask) => ask.kind === 'which');
  const line = which && reading.lines[which.line];
  if (which && line) {
    const slot = line.item === null || which.candidates.includes(line.item) ? 'item' : 'option';
    const clear = reading.lines.filter((each) => each !== line).flatMap(lineOf);
    const doubtful = { ...line, item: line.item ?? which.candidates[0] ?? '' };
    return [
      ...(clear.length > 0 ? [{ kind: 'addLines' as const, lines: clear }] : []),
      { kind: 'askWhich', line: doubtful, candidates: which.candidates, slot },
    ];
  }
  return [
    ...changes.flatMap((change) => actOfChange(change)),
    ...actsOfDetails(reading.details ?? {}, session),
  ];
}

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

function actsOfDetails(details: Details, session: Session): Act[] {
  const { address, payment, changeForCents, recipient } = details;
  const acts: Act[] = [];
  if (address !== undefined) acts.push({ kind: 'giveAddress', text: address });
  if (recipient !== undefined && session.pending.kind === 'name')
    acts.push({ kind: 'giveName', name: recipient });
  if (payment !== undefined || changeForCents !== undefined)
    acts.push({
      kind: 'choosePayment',
      payment: payment ?? 'cash',
      ...(changeForCents !== undefined && { changeForCents }),
    });
  return acts;
}

/** The question that a short answer answers, as the reader knows questions. */
function askedNow(pending: Pending, basket: readonly Line[]): Asked | undefined {
  switch (pending.kind) {
    case 'option': {
      const item = basket[pending.line]?.item;
      return { line: pending.line, group: pending.group, ...(item !== undefined && { item }) };
    }
    case 'which':
      return { candidates: pending.candidates };
    case 'quantity':
      return { line: pending.line };
    case 'nothing':
    case 'item':
    case 'address':
    case 'neighbourhood':
    case 'name':
    case 'phone':
    case 'payment':
    case 'change':
    case 'confirm':
    case 'confirmAgain':
    case 'confirmCancel':
    case 'confirmClear':
      return undefined;
  }
}

/** "O que tem de bebidas": the category whose name is in the words, if one is. */
function askMenu(words: string, { menu }: MenuIndex): Act {
  const said = ` ${foldText(words)} `;
  const category = menu.categories?.find(({ name }) =>
    Object.values(name).some((each) => said.includes(` ${foldText(each)} `)),
  );
  return { kind: 'askMenu', ...(category && { category: category.id }) };
}

const readers = new WeakMap<MenuIndex, Map<string, Reader>>();

function readerOf(menu: MenuIndex, locale: Turn['locale']): Reader {
  const known = readers.get(menu) ?? new Map<string, Reader>();
  readers.set(menu, known);
  const reader = known.get(locale) ?? createReader(menu.menu, locale);
  known.set(locale, reader);
  return reader;
}
