import type { Charge, ChargeStatus } from './charge.ts';

/** Each status can follow those before it, but for a card that was declined and is tried again. */
const ORDER: Record<ChargeStatus, number> = {
  open: 0,
  declined: 1,
  authorised: 2,
  expired: 3,
  cancelled: 3,
  paid: 4,
};

/**
 * Whether `read` is of a later time than `known`, the same charge. What was received and given back only ever grows at
 * a provider, so of two readings it says which came first, in whatever order they arrive.
 */
export function isNewer(read: Charge, known: Charge): boolean {
  const [now, before] = [rank(read), rank(known)];
  const first = now.findIndex((value, at) => value !== before[at]);
  return first !== -1 && (now[first] ?? 0) > (before[first] ?? 0);
}

const rank = ({ receivedCents, refundedCents, payments, status }: Charge): number[] => [
  receivedCents,
  refundedCents,
  payments.length,
  ORDER[status],
];
