import { cents } from '../../lambda/domain/money.ts';
import { overDoorCap } from '../../lambda/domain/over-door-cap.ts';

const limits = { quantity: 20, kitchenMinutes: 5, customerMinutes: 10, phoneCodesADay: 200 };
const capped = { limits: { ...limits, unverifiedOrderCents: 40_000 } };
const order = (totalCents: number) => ({ totalCents: cents(totalCents) });

describe('the most that a stranger may order to be paid at the door', () => {
  it('is the shop’s cap, which itself passes', () => {
    expect(overDoorCap(order(40_000), capped, false)).toBe(false);
    expect(overDoorCap(order(40_001), capped, false)).toBe(true);
  });

  it('is no matter for who is known, for what is paid before, and for a shop without one', () => {
    expect(overDoorCap(order(40_001), capped, true)).toBe(false);
    expect(overDoorCap({ ...order(40_001), online: true }, capped, false)).toBe(false);
    expect(overDoorCap(order(40_001), { limits }, false)).toBe(false);
  });
});
