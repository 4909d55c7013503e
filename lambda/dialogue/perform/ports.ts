import type { Ports } from '../../ports.ts';
import type { Facts, Step } from '../decide/step.ts';

export type PerformPorts = Pick<
  Ports,
  | 'orders'
  | 'payLinks'
  | 'phoneCodes'
  | 'workflow'
  | 'startQueue'
  | 'links'
  | 'handOff'
  | 'sessions'
  | 'random'
  | 'talkBook'
>;

/** Where a turn stands once its effect is done. */
export interface Done {
  step: Step;
  facts: Facts;
  /** Of the session in `step`, where it is another customer's than the turn began with. */
  version?: number;
}
