import { Hono, type Context } from 'hono';
import type { Logger } from 'pino';
import { LexServiceError, ValidationException } from '../errors.ts';
import type { LexRuntime, SessionAddress } from '../runtime.ts';
import { CORS_HEADERS } from './cors.ts';
import { packHeader, unpackHeader } from './header-value.ts';
import {
  givenAttributes,
  givenSessionState,
  putSessionRequest,
  recognizeTextRequest,
  SESSION_ID,
  utteranceText,
} from './request.ts';
import { interpretationsOf, sessionStateOf } from './response.ts';

const SESSION = '/bots/:botId/botAliases/:botAliasId/botLocales/:localeId/sessions/:sessionId';
const TEXT_ANSWERS = 'text/plain; charset=utf-8';

/** The paths of the Lex V2 runtime API, as its SDK calls them. */
export function lexRoutes(runtime: LexRuntime, log: Logger): Hono {
  const routes = new Hono();

  routes.options('/bots/*', (context) => context.body(null, 204, CORS_HEADERS));
  routes.use('/bots/*', async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(CORS_HEADERS)) context.header(name, value);
    context.header('x-amzn-requestid', crypto.randomUUID());
  });

  routes.post(`${SESSION}/text`, async (context) => {
    const address = addressOf(context);
    const { text, sessionState, requestAttributes } = recognizeTextRequest(
      await context.req.text(),
    );
    const session = await runtime.recognize(address, {
      text,
      sessionState: sessionState ?? undefined,
      requestAttributes: requestAttributes ?? {},
      responseContentType: TEXT_ANSWERS,
    });
    return context.json({
      messages: session.messages,
      sessionState: sessionStateOf(session),
      interpretations: interpretationsOf(session),
      requestAttributes: requestAttributes ?? {},
      sessionId: address.sessionId,
    });
  });

  routes.post(`${SESSION}/utterance`, async (context) => {
    const address = addressOf(context);
    textOnly('Content-Type', context.req.header('content-type'));
    textOnly('Response-Content-Type', context.req.header('response-content-type'));
    const packed = (name: string) => {
      const value = context.req.header(name);
      return value === undefined ? undefined : unpackHeader(name, value);
    };
    const state = packed('x-amz-lex-session-state');
    const attributes = givenAttributes(packed('x-amz-lex-request-attributes') ?? {});
    const text = utteranceText(await context.req.text());
    const session = await runtime.recognize(address, {
      text,
      sessionState: state === undefined ? undefined : givenSessionState(state),
      requestAttributes: attributes,
      responseContentType: TEXT_ANSWERS,
    });
    return context.body('', 200, {
      'content-type': TEXT_ANSWERS,
      'x-amz-lex-input-mode': 'Text',
      'x-amz-lex-input-transcript': packHeader(text),
      'x-amz-lex-interpretations': packHeader(interpretationsOf(session)),
      'x-amz-lex-messages': packHeader(session.messages),
      'x-amz-lex-request-attributes': packHeader(attributes),
      'x-amz-lex-session-id': address.sessionId,
      'x-amz-lex-session-state': packHeader(sessionStateOf(session)),
    });
  });

  routes.get(SESSION, (context) => {
    const address = addressOf(context);
    const session = runtime.getSession(address);
    return context.json({
      sessionId: address.sessionId,
      messages: session.messages,
      interpretations: interpretationsOf(session),
      sessionState: sessionStateOf(session),
    });
  });

  routes.post(SESSION, async (context) => {
    const address = addressOf(context);
    textOnly('ResponseContentType', context.req.header('responsecontenttype'));
    const request = putSessionRequest(await context.req.text());
    const session = runtime.putSession(address, {
      sessionState: request.sessionState,
      messages: request.messages ?? undefined,
    });
    return context.body('', 200, {
      'content-type': TEXT_ANSWERS,
      'x-amz-lex-messages': packHeader(session.messages),
      'x-amz-lex-request-attributes': packHeader(request.requestAttributes ?? {}),
      'x-amz-lex-session-id': address.sessionId,
      'x-amz-lex-session-state': packHeader(sessionStateOf(session)),
    });
  });

  routes.delete(SESSION, (context) => {
    const address = addressOf(context);
    runtime.deleteSession(address);
    return context.json(address);
  });

  routes.all('/bots/*', (context) => {
    const message = `The Lex runtime on one machine has no ${context.req.method} ${context.req.path}.`;
    return context.json({ message }, 404, { 'x-amzn-errortype': 'UnknownOperationException' });
  });

  routes.onError((error, context) => {
    if (error instanceof LexServiceError) return refusal(context, error.status, error);
    log.error({ err: error }, 'the Lex runtime failed');
    return refusal(context, 500, {
      name: 'InternalServerException',
      message: 'The Lex runtime failed; its log tells why.',
    });
  });
  return routes;
}

const refusal = (
  context: Context,
  status: LexServiceError['status'],
  { name, message }: { name: string; message: string },
) => context.json({ message }, status, { 'x-amzn-errortype': name });

function addressOf(context: Context): SessionAddress {
  const part = (name: string) => context.req.param(name) ?? '';
  const sessionId = part('sessionId');
  if (!SESSION_ID.test(sessionId))
    throw new ValidationException(
      `1 validation error detected: Value '${sessionId.slice(0, 120)}' at 'sessionId' failed to satisfy constraint: 2 to 100 of the characters 0-9 a-z A-Z . _ : -`,
    );
  return {
    botId: part('botId'),
    botAliasId: part('botAliasId'),
    localeId: part('localeId'),
    sessionId,
  };
}

/** No speech is heard or made on one machine. */
function textOnly(header: string, value: string | undefined): void {
  if (value === undefined || value.startsWith('text/plain')) return;
  throw new ValidationException(
    `${header} is ${value}; the Lex runtime on one machine takes and gives text only (text/plain; charset=utf-8). Audio works on AWS.`,
  );
}
