import { billOf } from '../../bench/cost/bill.ts';
import { conversation, modelConversation, orderWorkflow } from '../../bench/cost/design.ts';
import { dollarsOf, standingDollars } from '../../bench/cost/price.ts';
import { NOTHING, times, together } from '../../bench/cost/usage.ts';

const HAIKU = 'global.anthropic.claude-haiku-4-5';
const measured = {
  turns: 14,
  dynamodbReadUnits: 56,
  dynamodbWriteUnits: 28,
  freeSentences: 3,
  unsureShare: 0.1,
  transitions: 40,
  taskCalls: 20,
  statusChanges: 5,
};
const standings = {
  alarms: 10,
  customMetrics: 20,
  secrets: 2,
  storedGigabytes: 1,
  polledQueues: 6,
};

describe('the price of what is used', () => {
  it('is the count times the list price', () => {
    expect(dollarsOf({ ...NOTHING, lexTextRequests: 12 }, HAIKU)).toBeCloseTo(0.009, 9);
    expect(dollarsOf({ ...NOTHING, stateTransitions: 1_000 }, HAIKU)).toBeCloseTo(0.025, 9);
    const tokens = { ...NOTHING, modelInputTokens: 1_000_000, modelOutputTokens: 1_000_000 };
    expect(dollarsOf(tokens, HAIKU)).toBeCloseTo(6, 9);
  });

  it('is a tenth more for tokens that stay in one geography', () => {
    const tokens = { ...NOTHING, modelInputTokens: 1_000_000 };
    expect(dollarsOf(tokens, 'us.anthropic.claude-haiku-4-5')).toBeCloseTo(1.1, 9);
  });

  it('refuses a model without a price', () => {
    expect(() => dollarsOf(NOTHING, 'global.nobody.model')).toThrow('no price');
  });

  it('adds up, and nothing costs nothing', () => {
    const one = { ...NOTHING, sqsRequests: 3, s3Puts: 1 };
    expect(together(one, times(one, 2))).toEqual({ ...NOTHING, sqsRequests: 9, s3Puts: 3 });
    expect(dollarsOf(NOTHING, HAIKU)).toBe(0);
    expect(standingDollars(standings)).toBeCloseTo(1 + 6 + 0.8 + 0.25, 9);
  });
});

describe('the designs', () => {
  it('ask Lex once a turn, and a model only where the reader is not sure', () => {
    const ours = conversation(measured, 12);
    expect(ours.lexTextRequests).toBe(12);
    expect(ours.modelInputTokens).toBeCloseTo(3_000 * 3 * (12 / 14) * 0.1, 6);
    expect(ours.dynamodbReadUnits).toBeCloseTo(48, 6);
  });

  it('that ask a model each turn pay for each', () => {
    expect(modelConversation(measured, 12).modelInputTokens).toBe(36_000);
    expect(dollarsOf(modelConversation(measured, 12), HAIKU)).toBeGreaterThan(0.05);
  });

  it('pay for each transition of an order', () => {
    expect(orderWorkflow(measured).stateTransitions).toBe(40);
  });
});

describe('the bill', () => {
  const bill = billOf(measured, standings, HAIKU);

  it('holds the bar of a conversation of twelve turns', () => {
    expect(bill.conversation.dollars).toBeGreaterThan(0.009);
    expect(bill.conversation.dollars).toBeLessThan(bill.conversation.most);
    expect(bill.conversation.modelEachTurn).toBeGreaterThan(bill.conversation.dollars);
  });

  it('of a month is what stands there and each order', () => {
    const [few, , many] = bill.months;
    const each = bill.conversation.dollars + bill.order.dollars;
    expect(few?.dollars).toBeCloseTo(bill.idleMonth + 100 * each, 6);
    expect(many?.dollars).toBeCloseTo(bill.idleMonth + 1_000_000 * each, 2);
  });
});
