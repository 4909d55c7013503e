import type { Act } from '../acts.ts';

/**
 * Every act that a model can bring about. The rest, confirming, paying, discounts, addresses and whatever concerns an
 * order that is placed among them, takes the customer's own words, heard by our rules.
 */
export const REACHABLE = [
  'addLines',
  'askMaybe',
  'askWhich',
  'changeLine',
  'removeLine',
  'giveAllergy',
  'checkOut',
  'human',
  'help',
  'askHours',
  'askArea',
  'askWhere',
  'askMenu',
  'askItem',
  'askTotal',
  'askStatus',
  'askSuggestion',
  'clarify',
  'outOfScope',
  'notUnderstood',
] as const satisfies readonly Act['kind'][];

export type ReachableAct = Extract<Act, { kind: (typeof REACHABLE)[number] }>;
