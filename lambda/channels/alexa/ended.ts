import type { Request } from 'ask-sdk-model';

/**
 * Notes a talk that Alexa broke off: an answer it could not use, a device that went away. A customer who left, or said
 * nothing any more, is no fault. What was said is never in it.
 */
export function noteBrokenOff(request: Request): void {
  if (request.type === 'SessionEndedRequest' && request.reason === 'ERROR')
    note('alexaSessionBroken', request.error?.type, request.error?.message);
  if (request.type === 'System.ExceptionEncountered')
    note('alexaException', request.error.type, request.error.message);
  if (request.type === 'Alexa.Presentation.APL.RuntimeError')
    for (const { type, message } of request.errors) note('alexaScreenFault', type, message);
}

const note = (event: string, type: string | undefined, message: string | undefined) => {
  console.warn(JSON.stringify({ event, type, message }));
};
