import { nameOf } from '../../domain/menu-index.ts';
import { say, series } from '../phrases.ts';
import { go, type Facts, type Step } from './step.ts';

const CATEGORIES_OFFERED = 4;

/** Words outside the menu are named. The second miss in a row is offered choices, the third a person. */
export function notUnderstood(step: Step, unread: string[], { book, locale }: Facts): Step {
  const misses = step.session.misses + 1;
  const told =
    unread.length > 0 ? say('notOnMenu', { words: unread.join(', ') }) : say('notUnderstood');
  const { categories = book.menu.menu.items } = book.menu.menu;
  const offered = categories.slice(0, CATEGORIES_OFFERED).map((each) => nameOf(each, locale));
  const help =
    misses === 2
      ? [say('offerChoices', { choices: series(offered, 'comma') })]
      : misses > 2
        ? [say('wayOut', { phone: book.shop.phone })]
        : [];
  return go(step, [told, ...help], { misses });
}
