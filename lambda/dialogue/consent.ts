import type { AlexaConsent } from '../domain/message.ts';
import type { Ports } from '../ports.ts';
import type { Session } from './session.ts';

/** The session with what Alexa last said of notifying; the same one where that is known, or newer is. */
export function withConsent(session: Session, consent: AlexaConsent | undefined): Session {
  const known = session.profile.alexa;
  if (!consent || (known && known.at >= consent.at)) return session;
  if (known?.user === consent.user && known.granted === consent.granted) return session;
  return { ...session, profile: { ...session.profile, alexa: consent } };
}

const ATTEMPTS = 4;

/** The customer's session kept being changed by turns of the talk; Alexa sends the event again. */
class ConsentNotKeptError extends Error {
  override readonly name = 'ConsentNotKeptError';
}

/** Keeps a consent that Alexa tells of outside any talk. */
export async function keepConsent(
  consent: AlexaConsent,
  { customers, sessions }: Pick<Ports, 'customers' | 'sessions'>,
): Promise<void> {
  const customer = await customers.identify('alexa', consent.user);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { session, version } = await sessions.load(customer);
    const changed = withConsent(session, consent);
    if (changed === session || (await sessions.save(changed, version))) return;
  }
  throw new ConsentNotKeptError(`the session was changed by others ${ATTEMPTS} times`);
}
