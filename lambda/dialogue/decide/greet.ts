import { nextOpening, openAt } from '../../domain/opening.ts';
import { wallTime } from '../../domain/zoned-time.ts';
import { describeLines } from '../describe.ts';
import { moment } from '../moment.ts';
import type { DayPart } from '../greeting-part.ts';
import { say, type PhraseKey, type Saying } from '../phrases.ts';
import { go, type Facts, type Step } from './step.ts';

/** Hello, by name and hour to who is known; what was left in the basket; and, when closed, when it opens. */
export function greet(step: Step, facts: Facts, part?: DayPart): Step {
  const { book, locale } = facts;
  const { basket } = step.session;
  const lines = describeLines(basket, book.menu, locale);
  const named = byName(step, facts, part);
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

function byName(
  { session }: Step,
  { book, now }: Facts,
  said: DayPart | undefined,
): Saying | undefined {
  const name = session.profile.name?.split(' ')[0];
  if (name === undefined) return undefined;
  const values = { name, shop: book.shop.name };
  return say(GOOD[said ?? partAt(wallTime(now, book.shop.timeZone).minutes / 60)], values);
}

const GOOD = {
  morning: 'goodMorning',
  afternoon: 'goodAfternoon',
  evening: 'goodEvening',
} as const satisfies Record<DayPart, PhraseKey>;

function partAt(hour: number): DayPart {
  if (hour >= 5 && hour < 12) return 'morning';
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
}

function closed({ book, now, locale }: Facts): Saying[] {
  const opening = openAt(book.shop, now) ? undefined : nextOpening(book.shop, now);
  return opening
    ? [say('closedNow', { when: moment(opening, now, book.shop.timeZone, locale) })]
    : [];
}
