import { hasEnded } from '../domain/order.ts';
import type { AlexaConsent } from '../domain/message.ts';
import type { Ports } from '../ports.ts';
import { ofAccount } from './account.ts';
import { withConsent } from './consent.ts';
import { forgetTalks } from './perform/forget.ts';
import { newSession, type Session } from './session.ts';

/** What happens to a customer's skill outside any talk. */
export type SkillEvent =
  | { kind: 'disabled'; user: string }
  | { kind: 'accountLinked'; user: string; token: string }
  | { kind: 'consent'; consent: AlexaConsent };

export type SkillEventPorts = Pick<
  Ports,
  'customers' | 'links' | 'sessions' | 'orders' | 'accounts' | 'talkBook'
>;

interface Held {
  session: Session;
  version: number;
}

const ATTEMPTS = 4;
const ORDERS_LOOKED_AT = 10;

/** The customer's session kept being changed by turns of the talk; Alexa sends the event again. */
class SkillEventNotKeptError extends Error {
  override readonly name = 'SkillEventNotKeptError';
}

/** Keeps what an event says of a customer; the same event again changes nothing more. */
export async function hearSkillEvent(event: SkillEvent, ports: SkillEventPorts): Promise<void> {
  const user = event.kind === 'consent' ? event.consent.user : event.user;
  const customer = await ports.customers.identify('alexa', user);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const held = await ports.sessions.load(customer);
    const { session, version } = await after(held, event, ports);
    if (session === held.session || (await ports.sessions.save(session, version))) return;
  }
  throw new SkillEventNotKeptError(`the session was changed by others ${ATTEMPTS} times`);
}

async function after(held: Held, event: SkillEvent, ports: SkillEventPorts): Promise<Held> {
  switch (event.kind) {
    case 'consent':
      return { ...held, session: withConsent(held.session, event.consent) };
    case 'accountLinked': {
      const account = await ports.accounts.subjectOf(event.token);
      const who = { channel: 'alexa', identity: event.user } as const;
      return account === undefined ? held : ofAccount(held, account, who, ports);
    }
    case 'disabled':
      return { ...held, session: await forgotten(held.session, ports) };
  }
}

/**
 * Who leaves is forgotten, their orders' addresses too; Alexa gives them another id should they come back. Where they
 * also talk to the shop elsewhere, they have only left Alexa. An order on its way keeps what it needs to arrive.
 */
async function forgotten(session: Session, ports: SkillEventPorts): Promise<Session> {
  const { alexa, ...profile } = session.profile;
  if (session.joined === true || session.account !== undefined) {
    return alexa ? { ...session, profile } : session;
  }
  const { orders } = ports;
  await forgetTalks(session, ports);
  const known = await orders.ofCustomer(session.customer, ORDERS_LOOKED_AT);
  if (known.every(({ status }) => hasEnded(status))) await orders.anonymise(session.customer);
  return newSession(session.customer);
}
