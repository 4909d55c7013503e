import type { Order } from '../domain/order.ts';
import type { Shop } from '../domain/shop.ts';
import type { Paying } from './decide/step.ts';
import type { Session } from './session.ts';
import type { TurnPorts } from './take-turn.ts';
import type { Turn } from './turn.ts';

/** How a customer of a channel pays before it is cooked: who only listens needs a link by SMS. */
export function payingOn(
  channel: Turn['channel'],
  { paymentsOnline }: Shop,
  { pages, receipts, sms }: TurnPorts['paying'],
): Paying {
  const bySms = channel === 'alexa';
  return { online: bySms && !sms ? [] : paymentsOnline, bySms, pages, receipts };
}

/** The session with the card that the customer's last order was paid with, where they agreed that it be kept. */
export function withSavedCard(session: Session, order: Order | undefined): Session {
  const { profile } = session;
  const kept = Object.values(order?.charges ?? {}).find(({ savedCard }) => savedCard)?.savedCard;
  if (!kept || profile.keepCard !== true || profile.savedCard?.reference === kept.reference)
    return session;
  return { ...session, profile: { ...profile, savedCard: kept } };
}
