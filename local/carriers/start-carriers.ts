import { join } from 'node:path';
import type { Undo } from '../composition/undo.ts';
import { listen } from '../http/listener.ts';
import { openSentBox, type SentBox } from '../outbox/sent-box.ts';
import { alexaEventRoutes } from './alexa.ts';
import { emailRoutes } from './email.ts';
import { smsRoutes } from './sms.ts';

/** The name of the secret with the skill's credentials for messages. */
export const ALEXA_MESSAGING_SECRET = 'balcao/alexa-messaging';

/** Any credentials will do on one machine, but they are asked for. */
const SKILL = { clientId: 'amzn1.application-oa2-client.local', clientSecret: 'local' };

export interface CarrierUrls {
  sms: string;
  email: string;
  alexaEvents: string;
}

/** Starts the stand-ins for what takes messages to customers; what they take is kept in a folder. */
export async function startCarriers(
  directory: string,
  undo: Undo,
): Promise<{ urls: CarrierUrls; box: SentBox; secrets: ReadonlyMap<string, string> }> {
  const box = openSentBox(join(directory, 'sent.sqlite'));
  undo.add(() => {
    box.close();
  });
  const start = async (routes: Parameters<typeof listen>[0]) => {
    const listener = await listen(routes);
    undo.add(() => listener.close());
    return listener.url;
  };
  const [sms, email, alexaEvents] = await Promise.all([
    start(smsRoutes(box).fetch),
    start(emailRoutes(box).fetch),
    start(alexaEventRoutes(box, SKILL).fetch),
  ]);
  const secrets = new Map([[ALEXA_MESSAGING_SECRET, JSON.stringify(SKILL)]]);
  return { urls: { sms, email, alexaEvents }, box, secrets };
}
