import type { Charge } from '../../domain/charge.ts';
import { tooMuchCents } from '../../domain/order-money.ts';
import type { Order } from '../../domain/order.ts';
import { readBack, readCharge } from '../money/at-provider.ts';
import { answerIfPaid, type HeardPorts } from '../money/heard.ts';
import { settle } from '../money/settle.ts';
import type { Report } from './report.ts';

/** What was let go of or ran out may still be paid by who was paying at that moment: so long it is looked at after its time. */
const LATE_SECONDS = 3_600;

/** A refund takes a bank a day at most. */
const LOOKED_AT_DAYS = 3;

/** Reads back what a provider may have told and nobody heard, and gives back what is too much. */
export async function reconcileMoney(
  seen: Order,
  ports: HeardPorts,
  report: Pick<Report, 'money'>,
): Promise<void> {
  const secondsSince = (iso: string) => (ports.clock.now().getTime() - Date.parse(iso)) / 1000;
  const changedAt = seen.history.at(-1)?.at ?? seen.placedAt;
  if (!seen.chargeRequests || secondsSince(changedAt) > LOOKED_AT_DAYS * 86_400) return;
  const open = Object.values(seen.charges ?? {}).filter((charge) =>
    mayChange(seen, charge, secondsSince(charge.expiresAt ?? changedAt)),
  );
  const unheard = seen.chargeRequests.some(
    ({ chargeId, refused }) => chargeId === undefined && refused === undefined,
  );
  if (open.length === 0 && !unheard && tooMuchCents(seen) === 0) return;
  for (const charge of open) await readCharge(seen, charge, ports);
  await readBack(seen, ports);
  await answerIfPaid(seen.id, ports);
  const now = await settle(seen.id, ports);
  if (moneyOf(now) !== moneyOf(seen)) report.money.push(seen.id);
}

/** @param late seconds since nobody could pay it any more; negative while somebody can */
function mayChange({ refunds = [] }: Order, charge: Charge, late: number): boolean {
  const planned = refunds
    .filter(({ chargeId, failedAt }) => chargeId === charge.id && failedAt === undefined)
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
  switch (charge.status) {
    case 'paid':
    case 'declined':
      return planned > charge.refundedCents;
    case 'cancelled':
    case 'expired':
      return late < LATE_SECONDS;
    case 'open':
    case 'authorised':
      return true;
  }
}

const moneyOf = ({ charges = {}, refunds = [] }: Order): string =>
  JSON.stringify([
    Object.values(charges).map(({ id, status, receivedCents, refundedCents }) => [
      ...[id, status, receivedCents, refundedCents],
    ]),
    refunds.length,
  ]);
