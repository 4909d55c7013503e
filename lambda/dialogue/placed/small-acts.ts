import type { SoldOutPolicy } from '../../domain/shop.ts';
import { answer, go, type Facts, type Step } from '../decide/step.ts';
import { say, type Saying } from '../phrases.ts';
import { openOrders } from './placed-orders.ts';

const TOLD = {
  ask: say('whenSoldOutAsk'),
  similar: say('whenSoldOutSimilar'),
  leaveOut: say('whenSoldOutLeaveOut'),
} as const satisfies Record<SoldOutPolicy, Saying>;

/** What to do when something is sold out is kept with the customer; an allergy always asks. */
export function whenSoldOut(step: Step, policy: SoldOutPolicy): Step {
  const { profile } = step.session;
  const { allergens = [], otherAllergies = [] } = profile;
  const locked = policy === 'similar' && allergens.length + otherAllergies.length > 0;
  const told = locked ? say('whenSoldOutAllergy') : TOLD[policy];
  return go(step, [told], { profile: { ...profile, whenSoldOut: locked ? 'ask' : policy } });
}

/** The four digits of each order that has them, digit by digit. */
export function askCode(step: Step, { orders }: Facts): Step {
  const open = openOrders(orders);
  if (open.length === 0) return answer(step, say('noOrder'));
  const codes = open.flatMap(({ deliveryCode }) => deliveryCode ?? []);
  return answer(
    step,
    ...(codes.length === 0 ? [say('noDeliveryCode')] : codes.map((code) => codeSaying(code))),
  );
}

/** "4 8 2 1", each by itself for the ear. */
const codeSaying = (code: string): Saying =>
  say('deliveryCode', { code: code.replace(/(?<=.)(?=.)/g, ' ') });
