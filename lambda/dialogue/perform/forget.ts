import type { CustomerId } from '../../domain/ids.ts';
import { newSession, type Session } from '../session.ts';
import type { PerformPorts } from './ports.ts';

/** Who a customer is, and who they were on channels that were joined to this one. */
export const everyIdOf = ({ customer, formerly = [] }: Session): CustomerId[] => [
  customer,
  ...formerly,
];

/** What was kept of a customer's talks to learn from is gone, on whichever channel it was said. */
export async function forgetTalks(
  session: Session,
  { talkBook }: Pick<PerformPorts, 'talkBook'>,
): Promise<void> {
  await Promise.all(everyIdOf(session).map((id) => talkBook.forget(id)));
}

/**
 * All that is known of a customer, but for the session of now: orders that name nobody, no talks, and empty sessions of who
 * they were before channels were joined. Safe to do twice.
 */
export async function forget(
  session: Session,
  ports: Pick<PerformPorts, 'orders' | 'sessions' | 'talkBook'>,
): Promise<void> {
  await forgetTalks(session, ports);
  for (const id of everyIdOf(session)) {
    await ports.orders.anonymise(id);
    if (id === session.customer) continue;
    const { version } = await ports.sessions.load(id);
    await ports.sessions.save(newSession(id), version);
  }
}
