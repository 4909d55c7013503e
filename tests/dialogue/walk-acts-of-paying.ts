import fc from 'fast-check';

/** Acts of paying, and how often each is walked. */
export const ACTS_OF_PAYING = {
  choosePayment: [
    4,
    fc
      .record(
        {
          payment: fc.constantFrom('cash' as const, 'card' as const, 'pix' as const),
          changeForCents: fc.constantFrom(5_000, 50_000),
          when: fc.constantFrom('now' as const, 'door' as const),
          usualCard: fc.constant(true as const),
        },
        { requiredKeys: ['payment'] },
      )
      .map((chosen) => ({ kind: 'choosePayment' as const, ...chosen })),
  ],
  askPayment: [1, fc.constant({ kind: 'askPayment' as const })],
  giveChange: [
    2,
    fc.constantFrom(null, 5_000, 50_000).map((cents) => ({ kind: 'giveChange' as const, cents })),
  ],
  askToPay: [1, fc.constant({ kind: 'askToPay' as const })],
  sayPaid: [1, fc.constant({ kind: 'sayPaid' as const })],
  askRefund: [1, fc.constant({ kind: 'askRefund' as const })],
  askReceipt: [1, fc.constant({ kind: 'askReceipt' as const })],
} satisfies Record<string, [number, fc.Arbitrary<unknown>]>;
