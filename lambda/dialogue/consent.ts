import type { AlexaConsent } from '../domain/message.ts';
import type { Session } from './session.ts';

/** The session with what Alexa last said of notifying; the same one where that is known, or newer is. */
export function withConsent(session: Session, consent: AlexaConsent | undefined): Session {
  const known = session.profile.alexa;
  if (!consent || (known && known.at >= consent.at)) return session;
  if (known?.user === consent.user && known.granted === consent.granted) return session;
  return { ...session, profile: { ...session.profile, alexa: consent } };
}
