import { nextOpening, openAt } from '../../domain/opening.ts';
import { wallTime } from '../../domain/zoned-time.ts';
import { describeLines } from '../describe.ts';
import { moment } from '../moment.ts';
import { say, type Saying } from '../phrases.ts';
import { go, type Facts, type Step } from './step.ts';

/** Hello, by name and hour to who is known; what was left in the basket; and, when closed, when it opens. */
export function greet(step: Step, facts: Facts): Step {
  const { book, locale } = facts;
  const shop = book.shop.name;
  const { basket } = step.session;
  const welcome =
    basket.length === 0
      ? say('greeting', { shop })
      : say('greetingWithBasket', { shop, lines: describeLines(basket, book.menu, locale) });
  return go(step, [...byName(step, facts), welcome, ...closed(facts)]);
}

function byName({ session }: Step, { book, now }: Facts): Saying[] {
  const name = session.profile.name?.split(' ')[0];
  if (name === undefined) return [];
  const hour = wallTime(now, book.shop.timeZone).minutes / 60;
  if (hour >= 5 && hour < 12) return [say('goodMorning', { name })];
  return [hour >= 12 && hour < 18 ? say('goodAfternoon', { name }) : say('goodEvening', { name })];
}

function closed({ book, now, locale }: Facts): Saying[] {
  const opening = openAt(book.shop, now) ? undefined : nextOpening(book.shop, now);
  return opening
    ? [say('closedNow', { when: moment(opening, now, book.shop.timeZone, locale) })]
    : [];
}
