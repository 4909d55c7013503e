import fc from 'fast-check';
import type { Allergen } from '../../lambda/domain/allergy.ts';

/** Acts that carry a figure or a list of their own, with how often they are walked. */
export const ACTS_OF_WORDS = {
  giveAge: [
    2,
    fc.integer({ min: 5, max: 99 }).map((years) => ({ kind: 'giveAge' as const, years })),
  ],
  giveTipShare: [
    1,
    fc.integer({ min: 0, max: 150 }).map((percent) => ({ kind: 'giveTipShare' as const, percent })),
  ],
  askFree: [
    1,
    fc
      .constantFrom<Allergen[]>(['gluten'], ['milk', 'egg'])
      .map((allergens) => ({ kind: 'askFree' as const, allergens })),
  ],
  speak: [1, fc.boolean().map((fixed) => ({ kind: 'speak' as const, fixed }))],
} satisfies Record<string, [number, fc.Arbitrary<unknown>]>;
