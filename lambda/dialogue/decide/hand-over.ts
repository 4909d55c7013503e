import { say } from '../phrases.ts';
import { go, type Facts, type Step } from './step.ts';

/** The customer comes for it: no address, no fee. */
export const choosePickUp = (
  step: Step,
  {
    book: {
      shop: { address },
    },
  }: Facts,
): Step =>
  go(step, [say('pickingUp'), ...(address === undefined ? [] : [say('pickUpAt', { address })])], {
    draft: { ...step.session.draft, pickUp: true },
  });

export const chooseDelivery = (step: Step): Step =>
  go(step, [say('delivering')], { draft: { ...step.session.draft, pickUp: false } });
