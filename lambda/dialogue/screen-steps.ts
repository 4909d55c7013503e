import type { Order, OrderStatus } from '../domain/order.ts';
import { say, type Saying } from './phrases.ts';

/** One stage on an order's way. */
export interface ScreenStep {
  name: Saying;
  done: boolean;
  /** Where it is now. */
  now: boolean;
}

const STAGES = ['received', 'accepted', 'preparing', 'outForDelivery', 'delivered'] as const;
type Stage = (typeof STAGES)[number];

/** What a status means on the way; a cancelled order is nowhere on it. */
const STAGE_OF: Record<OrderStatus, Stage | undefined> = {
  received: 'received',
  awaitingCustomer: 'received',
  awaitingPayment: 'received',
  accepted: 'accepted',
  preparing: 'preparing',
  outForDelivery: 'outForDelivery',
  delivered: 'delivered',
  cancelled: undefined,
};

const NAMES = {
  received: say('stepReceived'),
  accepted: say('stepAccepted'),
  preparing: say('stepPreparing'),
  outForDelivery: say('stepOnItsWay'),
  delivered: say('stepDelivered'),
} as const satisfies Record<Stage, Saying>;

/** How far an order is, stage by stage; what is fetched is never on its way. None of a cancelled one. */
export function stepsOf({ status, contents }: Order): ScreenStep[] {
  const stage = STAGE_OF[status];
  if (stage === undefined) return [];
  const stages = STAGES.filter((each) => each !== 'outForDelivery' || contents.pickUp !== true);
  const at = stages.indexOf(stage);
  return stages.map((each, index) => ({
    name: NAMES[each],
    done: index <= at,
    now: index === at,
  }));
}
