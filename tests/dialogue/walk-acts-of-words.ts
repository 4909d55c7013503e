import fc from 'fast-check';
import type { Act } from '../../lambda/dialogue/acts.ts';
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
  forMe: [1, fc.constant({ kind: 'forMe' as const })],
  anger: [1, fc.constant({ kind: 'anger' as const })],
  noteToKitchen: [
    1,
    fc
      .constantFrom('sem talher', 'x'.repeat(90))
      .map((text) => ({ kind: 'noteToKitchen' as const, text })),
  ],
  askFree: [
    1,
    fc
      .constantFrom<Allergen[]>(['gluten'], ['milk', 'egg'])
      .map((allergens) => ({ kind: 'askFree' as const, allergens })),
  ],
  speak: [1, fc.boolean().map((fixed) => ({ kind: 'speak' as const, fixed }))],
  askSuggestion: [
    1,
    fc.constantFrom<Extract<Act, { kind: 'askSuggestion' }>>(
      { kind: 'askSuggestion' },
      { kind: 'askSuggestion', another: true },
      { kind: 'askSuggestion', wish: { budgetCents: 3000, diets: ['vegetarian'], people: 2 } },
    ),
  ],
  askDiet: [
    1,
    fc.constant<Extract<Act, { kind: 'askDiet' }>>({ kind: 'askDiet', diet: 'vegan', wish: {} }),
  ],
  askPromotions: [
    1,
    fc.constant<Extract<Act, { kind: 'askPromotions' }>>({ kind: 'askPromotions' }),
  ],
  askMinimum: [1, fc.constant<Extract<Act, { kind: 'askMinimum' }>>({ kind: 'askMinimum' })],
  askFaq: [1, fc.constantFrom(0, 99).map((entry) => ({ kind: 'askFaq' as const, entry }))],
} satisfies Record<string, [number, fc.Arbitrary<unknown>]>;
