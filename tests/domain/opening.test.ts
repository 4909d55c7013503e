import { nextOpening, openAt, spansOn } from '../../lambda/domain/opening.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import { momentAt, wallTime } from '../../lambda/domain/zoned-time.ts';

const SAO_PAULO = 'America/Sao_Paulo';
const evenings: Pick<Shop, 'hours' | 'timeZone'> = {
  timeZone: SAO_PAULO,
  hours: {
    tue: [
      { from: '18:00', to: '23:00' },
      { from: '11:30', to: '14:30' },
    ],
    fri: [{ from: '18:00', to: '24:00' }],
    sat: [
      { from: '00:00', to: '02:00' },
      { from: '18:00', to: '24:00' },
    ],
    sun: [{ from: '00:00', to: '02:00' }],
  },
};
/** A moment on a wall clock in São Paulo, which is three hours behind UTC. */
const at = (wall: string) => new Date(`${wall}:00-03:00`);

test.each([
  ['2026-11-24T11:29', false],
  ['2026-11-24T11:30', true],
  ['2026-11-24T14:30', false],
  ['2026-11-24T22:59', true],
  ['2026-11-24T23:00', false],
  ['2026-11-25T12:00', false],
  ['2026-11-27T23:59', true],
  ['2026-11-28T00:00', true],
  ['2026-11-28T01:59', true],
  ['2026-11-28T02:00', false],
  ['2026-11-29T00:30', true],
])('at %s the shop is open: %s', (wall, open) => {
  expect(openAt(evenings, at(wall))).toBe(open);
});

test.each([
  ['before the first span of the day', '2026-11-24T09:00', '2026-11-24T11:30'],
  ['between two spans', '2026-11-24T15:00', '2026-11-24T18:00'],
  ['while it is open, the opening after', '2026-11-24T12:00', '2026-11-24T18:00'],
  ['days ahead', '2026-11-25T09:00', '2026-11-27T18:00'],
  ['past midnight, which is no opening', '2026-11-27T22:00', '2026-11-28T18:00'],
  ['at the last closing of the week', '2026-11-29T02:00', '2026-12-01T11:30'],
])('%s: at %s it next opens at %s', (_, wall, opening) => {
  expect(nextOpening(evenings, at(wall))).toEqual(at(opening));
});

test('a shop open one day a week opens again a week later', () => {
  const shop = { timeZone: SAO_PAULO, hours: { wed: [{ from: '10:00', to: '12:00' }] } };
  expect(nextOpening(shop, at('2026-11-25T10:00'))).toEqual(at('2026-12-02T10:00'));
});

test('a shop that never closes, or never opens, has no next opening', () => {
  const always = [{ from: '00:00', to: '24:00' }];
  const hours = {
    sun: always,
    mon: always,
    tue: always,
    wed: always,
    thu: always,
    fri: always,
    sat: always,
  };
  expect(nextOpening({ timeZone: SAO_PAULO, hours }, at('2026-11-25T10:00'))).toBeUndefined();
  expect(openAt({ timeZone: SAO_PAULO, hours }, at('2026-11-25T23:59'))).toBe(true);
  expect(nextOpening({ timeZone: SAO_PAULO, hours: {} }, at('2026-11-25T10:00'))).toBeUndefined();
});

test('the spans of a day come in order, and that of a closed day are none', () => {
  expect(spansOn(evenings, { year: 2026, month: 11, day: 24 })).toEqual([
    { from: at('2026-11-24T11:30'), to: at('2026-11-24T14:30') },
    { from: at('2026-11-24T18:00'), to: at('2026-11-24T23:00') },
  ]);
  expect(spansOn(evenings, { year: 2026, month: 11, day: 27 })).toEqual([
    { from: at('2026-11-27T18:00'), to: at('2026-11-28T00:00') },
  ]);
  expect(spansOn(evenings, { year: 2026, month: 11, day: 25 })).toEqual([]);
});

test('hours are those of the wall on both sides of a change to summer time', () => {
  const shop = {
    timeZone: 'America/New_York',
    hours: { sun: [{ from: '01:00', to: '04:00' }], mon: [{ from: '09:00', to: '17:00' }] },
  };
  // 8 March 2026: 02:00 becomes 03:00; 1 November 2026: 02:00 becomes 01:00 again.
  expect(spansOn(shop, { year: 2026, month: 3, day: 8 })).toEqual([
    { from: new Date('2026-03-08T06:00Z'), to: new Date('2026-03-08T08:00Z') },
  ]);
  expect(spansOn(shop, { year: 2026, month: 11, day: 1 })).toEqual([
    { from: new Date('2026-11-01T05:00Z'), to: new Date('2026-11-01T09:00Z') },
  ]);
  expect(openAt(shop, new Date('2026-03-09T13:00Z'))).toBe(true);
  expect(openAt(shop, new Date('2026-03-09T12:59Z'))).toBe(false);
  expect(nextOpening(shop, new Date('2026-03-08T08:00Z'))).toEqual(new Date('2026-03-09T13:00Z'));
  expect(openAt(shop, new Date('2026-11-02T13:59Z'))).toBe(false);
  expect(openAt(shop, new Date('2026-11-02T14:00Z'))).toBe(true);
});

test('a time that a change of clocks skips is as much later, one that it repeats the first', () => {
  const zone = 'America/New_York';
  expect(momentAt({ year: 2026, month: 3, day: 8 }, 150, zone)).toEqual(
    new Date('2026-03-08T07:30Z'),
  );
  expect(momentAt({ year: 2026, month: 11, day: 1 }, 90, zone)).toEqual(
    new Date('2026-11-01T05:30Z'),
  );
  // São Paulo's last summer time began at midnight of 4 November 2018, so that day had no 00:00.
  expect(momentAt({ year: 2018, month: 11, day: 4 }, 0, SAO_PAULO)).toEqual(
    new Date('2018-11-04T03:00Z'),
  );
});

test('what the wall shows counts minutes from midnight and days from Sunday', () => {
  expect(wallTime(new Date('2026-11-22T02:59:59.999Z'), SAO_PAULO)).toEqual({
    year: 2026,
    month: 11,
    day: 21,
    weekday: 6,
    minutes: 1439,
  });
  expect(wallTime(new Date('2026-11-22T17:45Z'), 'Asia/Kathmandu').minutes).toBe(23 * 60 + 30);
});
