import type { Interpretation, Session } from '../session/state.ts';

/** A session in the shapes of the runtime API's answers. */

export const sessionStateOf = (session: Session) => ({
  ...(session.dialogAction && { dialogAction: session.dialogAction }),
  ...(session.intent && { intent: session.intent }),
  activeContexts: [],
  sessionAttributes: session.attributes,
  originatingRequestId: crypto.randomUUID(),
});

export const interpretationsOf = (session: Session) =>
  session.interpretations.map(({ intent, score }: Interpretation) => ({
    ...(score !== undefined && { nluConfidence: { score } }),
    intent,
    interpretationSource: 'Lex',
  }));
