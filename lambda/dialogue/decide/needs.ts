import { say } from '../phrases.ts';
import type { Pending } from '../session.ts';
import { go, type Step } from './step.ts';

type Needed = Extract<
  Pending['kind'],
  'address' | 'houseNumber' | 'neighbourhood' | 'name' | 'phone' | 'payment'
>;

const WHY = {
  address: say('needAddress'),
  houseNumber: say('needAddress'),
  neighbourhood: say('needAddress'),
  name: say('needName'),
  phone: say('needPhone'),
  payment: say('needPayment'),
} as const satisfies Record<Needed, ReturnType<typeof say>>;

/** A yes or a no to a question that neither answers: it is said what the answer is for, and asked again. */
export const needs = (step: Step, kind: Needed): Step => go(step, [WHY[kind]]);
