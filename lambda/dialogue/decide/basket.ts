import { missingChoice, onSale } from '../../domain/choices.ts';
import { asManyAsFit, fits } from '../../domain/basket-size.ts';
import type { Line } from '../../domain/line.ts';
import { money } from '../phrases.ts';
import { priceOfLines } from '../../domain/price.ts';
import type { Act } from '../acts.ts';
import { describeLine, describeLines, describeUnitsOf } from '../describe.ts';
import { say, series, type Saying } from '../phrases.ts';
import { describeOptions } from '../describe.ts';
import { withOptions } from './options.ts';
import type { Change } from '../../reader/change.ts';
import { customerId } from '../../domain/ids.ts';
import { newSession, type Session } from '../session.ts';
import { begin, go, type Facts, type Step } from './step.ts';
import { unavailable } from './unavailable.ts';

type Of<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;
type LineChange = Of<'changeLine'>['change'];

/** What is on sale is added; of what is not, the nearest that is. */
export function addLines(step: Step, lines: readonly Line[], facts: Facts): Step {
  const { menu } = facts.book;
  const hidden = lines.filter((line) => isHidden(line, facts));
  const shown = lines.filter((line) => !isHidden(line, facts));
  const available = shown.filter((line) => onSale(line, menu));
  const wanted = asManyAsFit(step.session.basket, available);
  const missing = shown.filter((line) => !onSale(line, menu));
  const added = wanted.length === 0 ? [] : [describeLines(wanted, menu, facts.locale)];
  return go(
    step,
    [
      ...added.map((described) => say('added', { lines: described })),
      ...hidden.map((line) =>
        say('notSoldHere', { line: describeUnitsOf(line, menu, facts.locale) }),
      ),
      ...missing.map((line) => unavailable(line, facts)),
      ...(wanted.length < available.length ? [say('basketFull')] : []),
    ],
    { basket: [...step.session.basket, ...wanted], pending: stillOpen(step.session) },
  );
}

/** Changes a line, or some of its units, which then become a line of their own; says only what changed. */
export function changeLine(step: Step, { change }: Of<'changeLine'>, facts: Facts): Step {
  const { basket } = step.session;
  const line = basket[change.line];
  if (!line) return step;
  const { menu } = facts.book;
  const after = changed(line, change, facts);
  const units = (change.kind === 'quantity' ? undefined : change.units) ?? line.quantity;
  const rest = units < line.quantity ? [{ ...line, quantity: line.quantity - units }] : [];
  const part = change.kind === 'options' ? { ...after, quantity: units } : after;
  if (!onSale(part, menu)) return go(step, [unavailable(part, facts)]);
  const next = basket.toSpliced(change.line, 1, ...rest, part);
  if (!fits(next) && fits(basket)) return go(step, [say('basketFull')]);
  return go(step, [toldChange(part, change, facts), ...newTotal(next, facts, step.session)], {
    basket: next,
    pending: stillOpen(step.session),
  });
}

export function removeLine(step: Step, act: Of<'removeLine'>, facts: Facts): Step {
  const { basket } = step.session;
  const line = basket[act.line];
  if (!line) return step;
  const units = Math.min(act.units ?? line.quantity, line.quantity);
  const left = units < line.quantity ? [{ ...line, quantity: line.quantity - units }] : [];
  const next = basket.toSpliced(act.line, 1, ...left);
  const taken = describeLine({ ...line, quantity: units }, facts.book.menu, facts.locale);
  return go(step, [say('removed', { line: taken }), ...newTotal(next, facts, step.session)], {
    basket: next,
    pending: stillOpen(step.session),
  });
}

/** "Sem talher", "send napkins": said of no item, it goes with the last one. */
export function noteToKitchen(
  step: Step,
  { text, line = step.session.basket.length - 1 }: Extract<Act, { kind: 'noteToKitchen' }>,
): Step {
  const { basket } = step.session;
  const noted = basket[line];
  if (!noted) return go(step, [say('basketEmpty')]);
  const note = [noted.note, text].filter((each) => each !== undefined).join(', ');
  if (note.length > LONGEST_NOTE) return go(step, [say('noteTooLong')]);
  const next = basket.with(line, { ...noted, note });
  return fits(next)
    ? go(step, [say('noted', { note: text })], { basket: next })
    : go(step, [say('basketFull')]);
}

/** What a kitchen reads at a glance. */
const LONGEST_NOTE = 120;

/** Takes out what has gone off sale since it was ordered, and says so before anything else. */
export function dropUnavailable(step: Step, facts: Facts): Step {
  const gone = step.session.basket.filter((line) => !onSale(line, facts.book.menu));
  return go(
    step,
    gone.map((line) => unavailable(line, facts)),
    { basket: step.session.basket.filter((line) => !gone.includes(line)) },
  );
}

/** Lines with changes made to them, the last line first, so that the places of the others stay true. */
export function applyChanges(
  lines: readonly Line[],
  changes: readonly Change[],
  facts: Facts,
): Line[] {
  const at = (change: Change) => ('line' in change ? change.line : -1);
  return changes
    .toSorted((one, other) => at(other) - at(one))
    .reduce((step, change) => {
      switch (change.kind) {
        case 'add':
          return addLines(
            step,
            change.lines.flatMap((line) =>
              line.item === null ? [] : [{ ...line, item: line.item }],
            ),
            facts,
          );
        case 'remove':
          return removeLine(step, { ...change, kind: 'removeLine' }, facts);
        case 'clear':
          return step;
        case 'quantity':
        case 'options':
        case 'replace':
          return changeLine(step, { kind: 'changeLine', change }, facts);
      }
    }, beginOf(lines)).session.basket;
}

const beginOf = (lines: readonly Line[]): Step =>
  begin({ ...newSession(customerId('')), basket: [...lines] });

function changed(line: Line, change: LineChange, { book }: Facts): Line {
  switch (change.kind) {
    case 'quantity':
      return { ...line, quantity: change.quantity };
    case 'replace':
      return { ...change.with, item: change.with.item ?? line.item };
    case 'options':
      return { ...line, options: withOptions(line.options, change.options, book.menu) };
  }
}

/** "uma pizza sem cebola": of a changed line only what changed. */
function toldChange(line: Line, change: LineChange, { book, locale }: Facts): Saying {
  switch (change.kind) {
    case 'quantity':
      return say('changed', { line: describeUnitsOf(line, book.menu, locale) });
    case 'replace':
      return say('replaced', { line: describeLine(line, book.menu, locale) });
    case 'options': {
      const touched = line.options.filter((each) =>
        change.options.some((other) => other.group === each.group && other.option === each.option),
      );
      return say('changed', {
        line: say('lineChanged', {
          line: describeUnitsOf(line, book.menu, locale),
          options: series(describeOptions(line, touched, book.menu, locale), 'comma'),
        }),
      });
    }
  }
}

/** What the items come to now, once nothing in them is open. */
function newTotal(basket: readonly Line[], { book }: Facts, { amending }: Session): Saying[] {
  // Of a placed order the whole total is said before it is agreed to.
  if (amending) return [];
  if (basket.length === 0) return [say('basketNowEmpty')];
  return basket.some((line) => missingChoice(line, book.menu))
    ? []
    : [say('newTotal', { total: money(priceOfLines(basket, book.menu)) })];
}

/** A question about something else than the basket waits for its answer, whatever was ordered meanwhile. */
function stillOpen({ pending }: Session): Session['pending'] {
  return STAYS_OPEN.has(pending.kind) ? pending : { kind: 'nothing' };
}

const STAYS_OPEN: ReadonlySet<Session['pending']['kind']> = new Set<Session['pending']['kind']>([
  'which',
  'usual',
  'allergen',
  'time',
]);

/** Some shops keep what is for adults off a device that a whole family speaks to. */
export const isHidden = (line: Line, { book, hideAdults }: Facts) =>
  hideAdults && book.menu.item(line.item)?.minimumAge !== undefined;
