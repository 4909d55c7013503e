import type { Order } from '../domain/order.ts';
import type { Shop } from '../domain/shop.ts';
import type { Paying } from './decide/step.ts';
import type { Session } from './session.ts';
import type { Turn } from './turn.ts';

/** How customers pay, on every channel alike. */
export interface PayingSettings extends Pick<Paying, 'pages' | 'receipts'> {
  /** SMS are set up: who only listens can be sent a link. */
  sms: boolean;
  /** Ways of paying before it is cooked that a provider is connected for. */
  connected: readonly string[];
}

/**
 * How a customer of a channel pays before it is cooked: by what the shop takes and a provider is there for, or the
 * shop's own Pix key; who only listens needs a link by SMS, which a chat's orders do not send: callers pay at the door.
 */
export function payingOn(
  { channel, calls }: Pick<Turn, 'channel' | 'calls'>,
  { paymentsOnline, pix }: Shop,
  { pages, receipts, sms, connected }: PayingSettings,
): Paying {
  const bySms = channel === 'alexa';
  const online = paymentsOnline.filter(
    (way) => connected.includes(way) || (way === 'pix' && pix !== undefined),
  );
  const shown = calls !== true && (sms || !bySms);
  return { online: shown ? online : [], bySms, pages, receipts, codes: sms };
}

/** The session with the phone proved that the customer's last order was delivered for: somebody was there, and paid. */
export function withProvenPhone(session: Session, order: Order | undefined): Session {
  const { profile } = session;
  const known = order?.status === 'delivered' ? order.contents.phone : undefined;
  return known === undefined || known !== profile.phone || profile.provenPhone === known
    ? session
    : { ...session, profile: { ...profile, provenPhone: known } };
}

/** The session with the card that the customer's last order was paid with, where they agreed that it be kept. */
export function withSavedCard(session: Session, order: Order | undefined): Session {
  const { profile } = session;
  const kept = Object.values(order?.charges ?? {}).find(({ savedCard }) => savedCard)?.savedCard;
  if (!kept || profile.keepCard !== true || profile.savedCard?.reference === kept.reference)
    return session;
  return { ...session, profile: { ...profile, savedCard: kept } };
}
