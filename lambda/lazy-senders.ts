import * as z from 'zod';
import type { EnvironmentOf } from './config.ts';
import { once } from './lazy-ports.ts';
import type { Senders } from './messages/reach.ts';

/** A channel is asked to send that this deployment has no settings for: its queue should not be there. */
class ChannelNotSetUpError extends Error {
  override readonly name = 'ChannelNotSetUpError';
}

const credentialsSchema = z.object({ clientId: z.string(), clientSecret: z.string() });

/** What sends by each channel; each SDK is loaded when its channel is first used. */
export function lazySenders(config: EnvironmentOf<'notify'>): Senders {
  return {
    sms: once(async () => {
      const { smsVoiceSender } = await import('./adapters/sms-voice/sms-sender.ts');
      return smsVoiceSender(config.SMS_ORIGINATION);
    }),
    email: once(async () => {
      const address = given('EMAIL_FROM', config.EMAIL_FROM);
      const { sesEmailSender } = await import('./adapters/ses/email-sender.ts');
      return sesEmailSender(address);
    }),
    alexa: once(async () => {
      const secret = given('ALEXA_MESSAGING_SECRET', config.ALEXA_MESSAGING_SECRET);
      const auth = given('ALEXA_AUTH_URL', config.ALEXA_AUTH_URL);
      const api = given('ALEXA_API_URL', config.ALEXA_API_URL);
      const stage = given('ALEXA_STAGE', config.ALEXA_STAGE);
      const [{ alexaNotifier }, { secretsManagerSecret }] = await Promise.all([
        import('./adapters/alexa-events/alexa-notifier.ts'),
        import('./adapters/secretsmanager/secret.ts'),
      ]);
      const read = secretsManagerSecret(secret);
      const credentials = async () => credentialsSchema.parse(JSON.parse(await read()));
      return alexaNotifier(credentials, { auth, api, stage });
    }),
  };
}

function given<T>(name: string, value: T | undefined): T {
  if (value === undefined) throw new ChannelNotSetUpError(`set ${name} to use this channel`);
  return value;
}
