import { CODE_TRIES } from '../../lambda/domain/delivery-code.ts';
import { ACCEPTED, TO_KITCHEN, UNDONE } from '../support/order-path.ts';
import { counters, goesOn, unsuggesting } from './play.ts';

/** From the kitchen's hatch to the door: nobody comes, somebody gets lost, somebody has the wrong code. */

const openCounter = counters();
const SILENCE = ['CloseWait', 'WasAnswered'];
const READY = [...TO_KITCHEN, ...ACCEPTED, 'IsPickUp', 'Dispatch'];

test('the kitchen never says that it is ready: undone', async () => {
  const counter = await openCounter();
  const id = await counter.place();
  await goesOn(counter, id, { to: 'ready' });
  await counter.clock.advance(10_800);
  const { path, output } = await counter.ended(id);
  expect(path).toEqual([...TO_KITCHEN, ...ACCEPTED, ...SILENCE, ...UNDONE]);
  expect(output).toMatchObject({ reason: 'kitchenSilent' });
});

test.each([
  ['a partner comes for it within two hours, or nobody does', 'partner', 7200],
  ['the shop’s own have three', 'own', 10_800],
] as const)('%s', async (_what, couriers, seconds) => {
  const counter = await openCounter({
    shop: (shop) => ({ ...unsuggesting(shop), delivery: { couriers, code: false } }),
  });
  const id = await counter.place();
  await goesOn(counter, id, { to: 'picked-up' });
  await counter.clock.advance(seconds - 1);
  expect(await counter.order(id)).toMatchObject({ waiting: { for: 'picked-up' } });
  await counter.clock.advance(1);
  const { path, output } = await counter.ended(id);
  expect(path).toEqual([...READY, ...SILENCE, ...UNDONE]);
  expect(output).toMatchObject({ reason: 'noCourier' });
});

test('the courier is lost on the way: undone, what was reserved goes back', async () => {
  const counter = await openCounter();
  const id = await counter.place();
  await goesOn(counter, id, { to: 'delivered' });
  await counter.clock.advance(10_800);
  const { path, output } = await counter.ended(id);
  expect(path).toEqual([...READY, 'Deliver', ...SILENCE, ...UNDONE]);
  expect(output).toMatchObject({ reason: 'notDelivered' });
  expect(await counter.stock('item:flan')).toMatchObject({ available: 10 });
});

describe('the customer has a code', () => {
  const atTheDoor = async () => {
    const counter = await openCounter();
    const id = await counter.place({}, { deliveryCode: '0420' });
    await goesOn(counter, id, { to: 'delivered' });
    return { counter, id };
  };

  test('without it nothing is handed over; with it, however it is written, it is', async () => {
    const { counter, id } = await atTheDoor();
    expect(await counter.says(id, { kind: 'delivered' })).toBe('codeNeeded');
    expect(await counter.says(id, { kind: 'delivered', code: '0421' })).toBe('wrongCode');
    expect(await counter.says(id, { kind: 'delivered', code: ' 04-20 ' })).toBe('taken');
    expect((await counter.ended(id)).order.status).toBe('delivered');
  });

  test('after so many wrong codes the right one does not help any more; the shop’s reason does, and is kept', async () => {
    const { counter, id } = await atTheDoor();
    for (let tries = 0; tries < CODE_TRIES; tries += 1)
      expect(await counter.says(id, { kind: 'delivered', code: '9999' })).toBe('wrongCode');
    expect(await counter.says(id, { kind: 'delivered', code: '0420' })).toBe('noTriesLeft');
    const override = 'a cliente mostrou o documento';
    expect(await counter.says(id, { kind: 'delivered', override })).toBe('taken');
    const { order } = await counter.ended(id);
    expect(order).toMatchObject({
      status: 'delivered',
      codeTries: CODE_TRIES,
      codeOverride: { reason: override },
    });
  });
});
