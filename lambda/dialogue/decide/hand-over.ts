import { say } from '../phrases.ts';
import { go, type Step } from './step.ts';

/** The customer comes for it: no address, no fee. */
export const choosePickUp = (step: Step): Step =>
  go(step, [say('pickingUp')], { draft: { ...step.session.draft, pickUp: true } });

export const chooseDelivery = (step: Step): Step =>
  go(step, [say('delivering')], { draft: { ...step.session.draft, pickUp: false } });
