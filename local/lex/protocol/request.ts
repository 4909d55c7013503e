import * as z from 'zod';
import { ValidationException } from '../errors.ts';
import {
  attributesSchema,
  dialogActionSchema,
  intentSchema,
  messagesSchema,
} from '../session/state.ts';

/** What clients send, checked as the service does: its SDK checks nothing. */

export const SESSION_ID = /^[0-9a-zA-Z._:-]{2,100}$/;

const sessionState = z.object({
  sessionAttributes: attributesSchema.nullish(),
  dialogAction: dialogActionSchema.nullish(),
  intent: intentSchema.nullish(),
});

export type GivenSessionState = z.infer<typeof sessionState>;

const text = z.string().min(1).max(1024);

const recognizeTextSchema = z.object({
  text,
  sessionState: sessionState.nullish(),
  requestAttributes: attributesSchema.nullish(),
});

const putSessionSchema = z.object({
  sessionState,
  messages: messagesSchema.nullish(),
  requestAttributes: attributesSchema.nullish(),
});

export const recognizeTextRequest = (body: string) => parse(recognizeTextSchema, json(body));

export const putSessionRequest = (body: string) => parse(putSessionSchema, json(body));

export const utteranceText = (body: string) => parse(text, body, 'inputStream');

export const givenSessionState = (value: unknown) => parse(sessionState, value, 'sessionState');

export const givenAttributes = (value: unknown) =>
  parse(attributesSchema, value, 'requestAttributes');

function json(body: string): unknown {
  try {
    return JSON.parse(body === '' ? '{}' : body);
  } catch (error) {
    throw new ValidationException('The request body is not valid JSON.', { cause: error });
  }
}

/** The faults in the words of the service's own ValidationException. */
function parse<T>(schema: z.ZodType<T>, value: unknown, at = ''): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => {
    const member = [at, ...issue.path].filter((part) => part !== '').join('.') || 'request';
    return `Value at '${member}' failed to satisfy constraint: ${issue.message}`;
  });
  const count = faults.length === 1 ? '1 validation error' : `${faults.length} validation errors`;
  throw new ValidationException(`${count} detected: ${faults.join('; ')}`);
}
