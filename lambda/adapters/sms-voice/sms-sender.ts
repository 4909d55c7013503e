import {
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { MessageRefusedError } from '../../domain/message.ts';
import type { SmsSender } from '../../message-ports.ts';
import { boundedHttp } from '../bounded-http.ts';

const ANSWER_MILLISECONDS = 2_500;
const ATTEMPTS = 3;

/** The service takes five seconds to three days. */
const LEAST_SECONDS = 5;
const MOST_SECONDS = 259_200;

/** The number is none, or its owner answered STOP: no later try will do better. */
const REFUSALS: ReadonlySet<string> = new Set(['ValidationException', 'ConflictException']);

/**
 * SMS by AWS End User Messaging, not by SNS: it may be allowed to send from one identity alone, drops what is
 * too old on its own way, and keeps the list of numbers that answered STOP.
 * @param origination the pool, short code or number that it comes from; without, AWS takes a shared one
 */
export function smsVoiceSender(origination: string | undefined): SmsSender {
  const client = new PinpointSMSVoiceV2Client({
    maxAttempts: ATTEMPTS,
    requestHandler: boundedHttp(ANSWER_MILLISECONDS),
  });
  return {
    async send({ to, text, goodForSeconds }) {
      const TimeToLive = Math.min(MOST_SECONDS, Math.max(LEAST_SECONDS, goodForSeconds));
      try {
        await client.send(
          new SendTextMessageCommand({
            DestinationPhoneNumber: to,
            MessageBody: text,
            MessageType: 'TRANSACTIONAL',
            TimeToLive,
            ...(origination !== undefined && { OriginationIdentity: origination }),
          }),
        );
      } catch (error) {
        if (error instanceof Error && REFUSALS.has(error.name)) throw refused(error);
        throw error;
      }
    },
  };
}

/** The service's message may name the number; its reason does not. */
function refused(error: Error): MessageRefusedError {
  const reason = 'Reason' in error && typeof error.Reason === 'string' ? ` ${error.Reason}` : '';
  return new MessageRefusedError(`${error.name}${reason}`);
}
