import { conversation, idle, modelConversation, orderWorkflow } from './design.ts';
import type { Measured } from './measure.ts';
import { dollarsBy, dollarsOf, standingDollars, type Standing } from './price.ts';
import { together, type Usage } from './usage.ts';

/** DESIGN's conversation: what it may cost, and how many turns it has. */
const TURNS = 12;
const MOST_DOLLARS = 0.015;
const ORDERS_A_MONTH = [100, 10_000, 1_000_000];

/** What stands in the account, by which a month is paid for. */
export interface Standings extends Standing {
  polledQueues: number;
}

/** All in dollars at list prices. */
export interface Bill {
  modelId: string;
  measured: Measured;
  conversation: { dollars: number; most: number; by: Usage; modelEachTurn: number };
  order: { dollars: number; by: Usage };
  idleMonth: number;
  months: { orders: number; dollars: number; anOrder: number; modelEachTurn: number }[];
}

export function billOf(measured: Measured, standings: Standings, modelId: string): Bill {
  const ours = conversation(measured, TURNS);
  const theirs = modelConversation(measured, TURNS);
  const after = orderWorkflow(measured);
  const idleMonth = dollarsOf(idle(standings.polledQueues), modelId) + standingDollars(standings);
  const month = (talk: Usage, orders: number) =>
    idleMonth + orders * dollarsOf(together(talk, after), modelId);
  return {
    modelId,
    measured,
    conversation: {
      dollars: dollarsOf(ours, modelId),
      most: MOST_DOLLARS,
      by: dollarsBy(ours, modelId),
      modelEachTurn: dollarsOf(theirs, modelId),
    },
    order: { dollars: dollarsOf(after, modelId), by: dollarsBy(after, modelId) },
    idleMonth,
    months: ORDERS_A_MONTH.map((orders) => ({
      orders,
      dollars: month(ours, orders),
      anOrder: month(ours, orders) / orders,
      modelEachTurn: month(theirs, orders),
    })),
  };
}
