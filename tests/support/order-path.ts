import { readFileSync } from 'node:fs';
import type { HistoryEvent } from '@aws-sdk/client-sfn';

interface States {
  [name: string]: {
    Branches?: { States: States }[];
    ItemProcessor?: { States: States };
  };
}

const definition = JSON.parse(readFileSync('lambda/workflow/order.asl.json', 'utf8')) as {
  States: States;
};

/** The states that stand within others: those of branches and items run beside one another, in no order. */
const INNER: ReadonlySet<string> = new Set(Object.values(definition.States).flatMap(namesWithin));

function namesWithin(state: States[string]): string[] {
  const inner = [...(state.Branches ?? []), ...(state.ItemProcessor ? [state.ItemProcessor] : [])];
  return inner.flatMap(({ States }) => [
    ...Object.keys(States),
    ...Object.values(States).flatMap(namesWithin),
  ]);
}

export const enteredStates = (events: readonly HistoryEvent[]): string[] =>
  events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);

/** The order's own way, in order; what is done beside one another is left out. */
export const mainPath = (states: readonly string[]): string[] =>
  states.filter((name) => !INNER.has(name));

export const innerPath = (states: readonly string[]): string[] =>
  states.filter((name) => INNER.has(name));

/** What every order that is placed for now passes, up to the kitchen. */
export const TO_KITCHEN = [
  'Receive',
  'IsForLater',
  'PlanOrder',
  'Prepare',
  'TellReceived',
  'IsAllThere',
  'Charge',
  'IsPaid',
  'AskKitchen',
];
/** Where something is sold out, up to what is done about it. */
export const TO_SOLD_OUT = [
  ...TO_KITCHEN.slice(0, TO_KITCHEN.indexOf('Charge')),
  'SettleSoldOut',
  'IsSoldOutSettled',
];
export const ACCEPTED = ['WasChanged', 'TellAccepted', 'Cook'];
export const TO_THE_DOOR = ['IsPickUp', 'Dispatch', 'Deliver', 'IssueReceipt', 'Finish'];
export const UNDONE = ['RefundCharge', 'ReleaseStock', 'TellCancelled'];
