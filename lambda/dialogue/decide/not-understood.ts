import { nameOf } from '../../domain/menu-index.ts';
import type { Act } from '../acts.ts';
import { describeLines } from '../describe.ts';
import { phoneOf, say, series, type Saying } from '../phrases.ts';
import { readerOf } from '../readers.ts';
import type { Pending } from '../session.ts';
import { go, type Facts, type Step } from './step.ts';

const CATEGORIES_OFFERED = 4;
/** More words than these are no name of something to eat. */
const LONGEST_NAME = 3;

type NotUnderstood = Extract<Act, { kind: 'notUnderstood' }>;

/** Words outside the menu are named. The second miss in a row is offered choices, the third a person. */
export function notUnderstood(step: Step, act: NotUnderstood, facts: Facts): Step {
  const { book, locale } = facts;
  const { phone } = book.shop;
  if (act.question === true)
    return go(step, [say('dontKnow', { phone: phoneOf(phone) })], { misses: 0 });
  const missing = act.unread.flatMap((each) => itemNamed(each, facts) ?? []);
  if (missing.length > 0 && step.session.basket.length > 0)
    return go(step, [say('notInOrder', { names: series(missing, 'or') })], { misses: 0 });
  if (act.maybe && !step.session.checkingOut) {
    const told = go(step, [missed(act, step.session.pending)], { misses: 0 });
    const lines = describeLines(act.maybe, book.menu, locale);
    return {
      ...told,
      ask: say('askMaybe', { lines }),
      askPending: { kind: 'offer', lines: act.maybe, said: true },
    };
  }
  const misses = step.session.misses + 1;
  const { categories = book.menu.menu.items } = book.menu.menu;
  const offered = categories.slice(0, CATEGORIES_OFFERED).map((each) => nameOf(each, locale));
  const help =
    misses === 2
      ? [say('offerChoices', { choices: series(offered, 'comma') })]
      : misses > 2
        ? [say('wayOut', { phone: phoneOf(phone) })]
        : [];
  return go(step, [missed(act, step.session.pending), ...help], { misses });
}

/** What we do have, which was to be changed or taken out, and is not in the order. */
function itemNamed(words: string, { book, locale }: Facts): string | undefined {
  const { lines, unread } = readerOf(book.menu, locale).read(words);
  const [line, ...more] = lines;
  const item = line?.item == null || more.length > 0 ? undefined : book.menu.item(line.item);
  return item && unread.length === 0 ? nameOf(item, locale) : undefined;
}

/** What is not on the menu is told by its name, where something to eat may have been named at all. */
function missed({ unread }: NotUnderstood, { kind }: Pending): Saying {
  const words = unread.flatMap((each) => each.split(' ')).length;
  const named = words > 0 && words <= LONGEST_NAME && NAMES_FOOD.has(kind);
  return named ? say('notOnMenu', { words: unread.join(', ') }) : say('notUnderstood');
}

const NAMES_FOOD: ReadonlySet<Pending['kind']> = new Set<Pending['kind']>([
  'nothing',
  'item',
  'option',
  'which',
  'more',
  'offer',
  'usual',
  'age',
  'allergy',
  'quantity',
]);
