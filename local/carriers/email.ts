import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import type { SentBox } from '../outbox/sent-box.ts';
import { awsError } from './aws-json.ts';
import { withFaults } from './faults.ts';

const content = z.object({ Data: z.string().min(1), Charset: z.literal('UTF-8') });

/** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html, as far as we use it */
const requestSchema = z.object({
  FromEmailAddress: z.string().regex(/^.+ <[^<>@\s]+@[^<>@\s]+>$/),
  Destination: z.object({ ToAddresses: z.array(z.email()).length(1) }),
  Content: z.object({
    Simple: z.object({
      Subject: content,
      Body: z.object({ Text: content, Html: content }),
      Headers: z.array(z.object({ Name: z.string(), Value: z.string() })).optional(),
    }),
  }),
});

/** Amazon SES v2: takes an e-mail, and keeps it as the mailbox would. */
export function emailRoutes(box: SentBox): Hono {
  const routes = new Hono();
  routes.post('/v2/email/outbound-emails', async (context) => {
    const request = requestSchema.safeParse(await context.req.json());
    if (!request.success)
      return awsError(400, 'BadRequestException', z.prettifyError(request.error));
    const { FromEmailAddress: from, Destination, Content } = request.data;
    const { Subject, Body } = Content.Simple;
    const [to = ''] = Destination.ToAddresses;
    const MessageId = randomUUID();
    const told = { from, subject: Subject.Data, text: Body.Text.Data, html: Body.Html.Data };
    box.keep({ channel: 'email', to, content: told }, MessageId);
    return context.json({ MessageId });
  });
  routes.notFound((context) =>
    awsError(404, 'NotFoundException', `no ${context.req.method} ${context.req.path} here`),
  );
  return withFaults(routes, (status) =>
    status < 500
      ? awsError(status, 'TooManyRequestsException', 'slow down')
      : awsError(status, 'InternalServiceErrorException', 'asked for by a test'),
  );
}
