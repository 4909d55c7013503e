import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Logger } from 'pino';
import { redact } from '../../lambda/domain/redact.ts';
import type { ModelBackend } from './model-backend.ts';
import { answerByRules } from './answer-by-rules.ts';
import { parseConverse, ValidationException } from './request.ts';
import { ModelServiceError } from './service-error.ts';

/** Bedrock's Converse on one machine: checked as Bedrock checks it, and answered by the model that was chosen. */
export function bedrockRoutes(log: Logger, answer: ModelBackend = answerByRules): Hono {
  const routes = new Hono();
  routes.post('/model/:modelId/converse', async (context) => {
    const body = await context.req.text();
    const { words } = parseConverse(body);
    const output = await answer(body, context.req.raw.signal);
    const text = JSON.stringify('output' in output ? output.output : {});
    log.info(`"${redact(words)}" → ${redact(text)} (${context.req.param('modelId')})`);
    return context.json(output);
  });
  routes.notFound((context) =>
    context.json(
      { message: `The stand-in for Bedrock has no ${context.req.method} ${context.req.path}.` },
      404,
      { 'x-amzn-errortype': 'UnknownOperationException' },
    ),
  );
  routes.onError((error, context) => {
    const refused = error instanceof ValidationException;
    const served = error instanceof ModelServiceError;
    if (served) log.warn(error.message);
    else if (!refused) log.error({ err: error }, 'the stand-in for Bedrock failed');
    const status = served ? (error.status as ContentfulStatusCode) : refused ? 400 : 500;
    return context.json({ message: error.message }, status, {
      'x-amzn-errortype': refused || served ? error.name : 'InternalServerException',
    });
  });
  return routes;
}
