import type { CustomerId } from '../domain/ids.ts';
import type { Ports } from '../ports.ts';
import { joinedSession } from './perform/link.ts';
import type { Session } from './session.ts';

interface Held {
  session: Session;
  version: number;
}

/**
 * Whose turn it is, where the channel proves an account at the shop. The first channel that an account is linked on
 * gives it its customer; any further one becomes that customer's, and what was in its basket goes along.
 * @param account the account's own, verified id
 */
export async function ofAccount(
  held: Held,
  account: string,
  who: { channel: 'alexa'; identity: string },
  { customers, links, sessions }: Pick<Ports, 'customers' | 'links' | 'sessions'>,
): Promise<Held> {
  const { session } = held;
  if (session.account === account) return held;
  const before = session.account;
  // Somebody else's account on this device: nothing of who was linked before is theirs.
  const owner: CustomerId =
    before === undefined
      ? await links.claim(account, session.customer)
      : await customers.identify('account', account);
  if (owner === session.customer) return { ...held, session: { ...session, account } };
  await links.join(who.channel, who.identity, owner);
  const theirs = await sessions.load(owner);
  const merged = before === undefined ? joinedSession(session, theirs.session) : theirs.session;
  return { session: { ...merged, account }, version: theirs.version };
}
