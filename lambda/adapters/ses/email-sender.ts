import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { MessageRefusedError } from '../../domain/message.ts';
import type { EmailSender } from '../../message-ports.ts';
import { boundedHttp } from '../bounded-http.ts';

const ANSWER_MILLISECONDS = 2_500;
const ATTEMPTS = 3;

/** The address is none, or the content is not taken: no later try will do better. */
const REFUSALS: ReadonlySet<string> = new Set(['BadRequestException', 'MessageRejected']);

/** E-mail by Amazon SES, as text and as HTML. @param address verified in SES, and that answers come to */
export function sesEmailSender(address: string): EmailSender {
  const client = new SESv2Client({
    maxAttempts: ATTEMPTS,
    requestHandler: boundedHttp(ANSWER_MILLISECONDS),
  });
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  return {
    async send({ to, from, subject, text, html }) {
      try {
        await client.send(
          new SendEmailCommand({
            FromEmailAddress: `${displayName(from)} <${address}>`,
            Destination: { ToAddresses: [to] },
            Content: {
              Simple: {
                Subject: utf8(subject),
                Body: { Text: utf8(text), Html: utf8(html) },
                // Answered by machines too otherwise (RFC 3834).
                Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
              },
            },
          }),
        );
      } catch (error) {
        if (error instanceof Error && REFUSALS.has(error.name))
          throw new MessageRefusedError(error.name);
        throw error;
      }
    },
  };
}

/** A name as a mail header takes it: in quotes, and beyond ASCII as an encoded word (RFC 2047). */
function displayName(name: string): string {
  if (/^[\x20-\x7e]*$/.test(name)) return `"${name.replace(/["\\]/g, '\\$&')}"`;
  return `=?UTF-8?B?${Buffer.from(name).toString('base64')}?=`;
}
