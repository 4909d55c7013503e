import { nextOpening, openAt } from '../../domain/opening.ts';
import { wallTime } from '../../domain/zoned-time.ts';
import { describeLines } from '../describe.ts';
import { moment } from '../moment.ts';
import { say, type Saying } from '../phrases.ts';
import { go, type Facts, type Step } from './step.ts';

/** Hello, by name and hour to who is known; what was left in the basket; and, when closed, when it opens. */
export function greet(step: Step, facts: Facts): Step {
  const { book, locale } = facts;
  const { basket } = step.session;
  const lines = describeLines(basket, book.menu, locale);
  const named = byName(step, facts);
  const shop = book.shop.name;
  const welcome = named
    ? [named, ...(basket.length === 0 ? [] : [say('basketLeft', { lines })])]
    : [
        basket.length === 0
          ? say('greeting', { shop })
          : say('greetingWithBasket', { shop, lines }),
      ];
  return go(step, [...welcome, ...closed(facts)]);
}

function byName({ session }: Step, { book, now }: Facts): Saying | undefined {
  const name = session.profile.name?.split(' ')[0];
  if (name === undefined) return undefined;
  const values = { name, shop: book.shop.name };
  const hour = wallTime(now, book.shop.timeZone).minutes / 60;
  if (hour >= 5 && hour < 12) return say('goodMorning', values);
  return hour >= 12 && hour < 18 ? say('goodAfternoon', values) : say('goodEvening', values);
}

function closed({ book, now, locale }: Facts): Saying[] {
  const opening = openAt(book.shop, now) ? undefined : nextOpening(book.shop, now);
  return opening
    ? [say('closedNow', { when: moment(opening, now, book.shop.timeZone, locale) })]
    : [];
}
