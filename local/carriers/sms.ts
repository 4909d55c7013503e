import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import { smsSize } from '../../lambda/domain/sms-text.ts';
import type { SentBox } from '../outbox/sent-box.ts';
import { awsError } from './aws-json.ts';
import { withFaults } from './faults.ts';

/** https://docs.aws.amazon.com/pinpoint/latest/apireference_smsvoicev2/API_SendTextMessage.html, as far as we use it */
const requestSchema = z.object({
  DestinationPhoneNumber: z.string().regex(/^\+[1-9]\d{4,14}$/),
  MessageBody: z.string().min(1).max(1600),
  MessageType: z.enum(['TRANSACTIONAL', 'PROMOTIONAL']),
  TimeToLive: z.int().min(5).max(259_200),
  OriginationIdentity: z.string().min(1).optional(),
});

const phoneSchema = z.object({ phone: z.string() });

const TARGET = 'PinpointSMSVoiceV2.SendTextMessage';

/** AWS End User Messaging SMS: takes a text, and keeps it as the phone would. */
export function smsRoutes(box: SentBox): Hono {
  const optedOut = new Set<string>();
  const routes = new Hono();

  /** Somebody answered STOP. */
  routes.post('/opted-out', async (context) => {
    optedOut.add(phoneSchema.parse(await context.req.json()).phone);
    return context.body(null, 204);
  });

  routes.post('/', async (context) => {
    const target = context.req.header('x-amz-target');
    if (target !== TARGET)
      return awsError(400, 'UnknownOperationException', `no ${target ?? 'operation'} here`);
    const request = requestSchema.safeParse(await context.req.json());
    if (!request.success)
      return awsError(400, 'ValidationException', z.prettifyError(request.error), {
        Reason: 'FIELD_VALIDATION_FAILED',
      });
    const { DestinationPhoneNumber: to, MessageBody: text, ...rest } = request.data;
    if (optedOut.has(to))
      return awsError(400, 'ConflictException', `${to} has opted out`, {
        Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT',
      });
    const MessageId = randomUUID();
    const { encoding, parts } = smsSize(text);
    const { TimeToLive: goodForSeconds, OriginationIdentity: from } = rest;
    box.keep(
      { channel: 'sms', to, content: { text, encoding, parts, goodForSeconds, from } },
      MessageId,
    );
    return context.json({ MessageId }, 200, { 'content-type': 'application/x-amz-json-1.0' });
  });
  return withFaults(routes, (status) =>
    status < 500
      ? awsError(status, 'ThrottlingException', 'slow down')
      : awsError(status, 'InternalServerException', 'asked for by a test'),
  );
}
