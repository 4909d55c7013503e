import { cents } from '../../lambda/domain/money.ts';
import { byPix, keptCents, paidCounters } from './money.ts';
import { goesOn } from './play.ts';

/** What is ordered becomes another once it was paid: only the difference is paid, or goes back. */

const openCounter = paidCounters();
const TOTAL = 4_480;

describe('the customer changes what was ordered after paying', () => {
  const changedTo = async (totalCents: number) => {
    const counter = await openCounter();
    const id = await counter.place(byPix);
    await counter.waits(id, 'payment');
    await counter.pays(id, { kind: 'pay' });
    await counter.told(id);
    const { contents, waiting } = await counter.waits(id, 'accept');
    const flan = { item: 'flan', quantity: totalCents > TOTAL ? 3 : 1, options: [] };
    const lines = [flan, ...contents.lines.slice(1)];
    const itemsCents = cents(totalCents - contents.feeCents);
    const other = { ...contents, lines, itemsCents, totalCents: cents(totalCents) };
    const change = { key: 'turn', revision: 1, at: new Date(counter.clock.now()), contents: other };
    await counter.changed((orders) => orders.amend(id, change));
    return { counter, id, waiting };
  };

  test('dearer: the difference is paid before the kitchen is asked again', async () => {
    const { counter, id } = await changedTo(5_970);
    await counter.waits(id, 'payment');
    expect(await counter.charge(id)).toMatchObject({ amountCents: 5_970 - TOTAL });
    await counter.pays(id, { kind: 'pay' });
    await counter.told(id);
    await goesOn(counter, id);
    const { order } = await counter.ended(id);
    expect(keptCents(order)).toBe(5_970);
  });

  test('cheaper: the difference is given back', async () => {
    const { counter, id, waiting } = await changedTo(2_990);
    const { refunds } = await counter.waits(id, 'accept', waiting?.token);
    expect(refunds).toMatchObject([{ amountCents: TOTAL - 2_990, why: 'tooMuch' }]);
    await goesOn(counter, id);
    expect((await counter.ended(id)).order.refunds).toHaveLength(1);
  });
});
