import type { BotIntent } from '../bot.ts';
import { DependencyFailedException } from '../errors.ts';
import type { DialogAction, Intent, Message, Session } from '../session/state.ts';
import { callCodeHook, type Turn } from './code-hook.ts';
import { hear } from './hear.ts';
import type { LambdaAnswer } from './lambda-answer.ts';
import { messagesOf } from './messages.ts';
import { nextSlot, withDefaults } from './open-slots.ts';

/** Where a turn stands: what the session will be, and what is said. */
interface Progress {
  attributes: Record<string, string>;
  intent: Intent | undefined;
  dialogAction: DialogAction;
  messages: Message[];
}

/** One utterance: heard, given to the code hooks that the intent has, answered. The session given is not changed. */
export async function takeTurn(
  turn: Omit<Turn, 'interpretations'>,
  session: Session,
): Promise<Session> {
  const heard = hear(turn.locale, session, turn.text);
  const hearing: Turn = { ...turn, interpretations: heard.interpretations };
  const progress = await proceed(hearing, session, heard.intent, heard.misses);
  return {
    attributes: progress.attributes,
    dialogAction: progress.dialogAction,
    ...(progress.intent && { intent: progress.intent }),
    misses: heard.misses,
    messages: progress.messages,
    interpretations: heard.interpretations.map((interpretation) =>
      interpretation.intent.name === progress.intent?.name
        ? { ...interpretation, intent: progress.intent }
        : interpretation,
    ),
  };
}

/** From an intent as it was heard to the next thing to say: the dialog hook first, where there is one. */
async function proceed(
  turn: Turn,
  session: Session,
  intent: Intent,
  misses: number,
): Promise<Progress> {
  const definition = intentNamed(turn, intent.name);
  const isNew = session.intent?.name !== intent.name || session.dialogAction?.type === 'Close';
  const opening = isNew ? messagesOf(definition.opening, intent, session.attributes) : [];
  const { attributes } = session;
  if (!definition.dialogCodeHook)
    return addOpening(opening, await delegate(turn, definition, { intent, attributes }));
  const next = intent.confirmationState === 'None' ? nextSlot(definition, intent) : undefined;
  const answer = await callCodeHook(
    turn,
    'DialogCodeHook',
    { intent, attributes },
    next && {
      slotToElicit: next.name,
      attempt: misses === 0 ? 'Initial' : `Retry${misses}`,
      intent,
    },
  );
  return addOpening(opening, await follow(turn, answer, { intent, attributes }));
}

const addOpening = (opening: Message[], progress: Progress): Progress => ({
  ...progress,
  messages: [...opening, ...progress.messages],
});

/** Does what the dialog hook said. */
async function follow(
  turn: Turn,
  answer: LambdaAnswer,
  before: { intent: Intent; attributes: Record<string, string> },
): Promise<Progress> {
  const { dialogAction } = answer.sessionState;
  const attributes = answer.sessionState.sessionAttributes ?? before.attributes;
  const intent = namedIntent(turn, answer) ?? before.intent;
  const messages = givenMessages(answer);
  switch (dialogAction.type) {
    case 'Delegate': {
      const progress = await delegate(turn, intentNamed(turn, intent.name), { intent, attributes });
      return { ...progress, messages: messages.length > 0 ? messages : progress.messages };
    }
    case 'ElicitIntent':
      return { attributes, intent: namedIntent(turn, answer), dialogAction, messages };
    case 'Close':
    case 'ConfirmIntent':
      return { attributes, intent, dialogAction, messages };
    case 'ElicitSlot': {
      const slot = intentNamed(turn, intent.name).slots.find(
        ({ name }) => name === dialogAction.slotToElicit,
      );
      if (!slot)
        throw new DependencyFailedException(
          `Invalid Lambda Response: the intent ${intent.name} has no slot ${dialogAction.slotToElicit}`,
        );
      const prompt = messagesOf(slot.prompt?.groups ?? [], intent, attributes);
      return {
        attributes,
        intent,
        dialogAction,
        messages: messages.length > 0 ? messages : prompt,
      };
    }
  }
}

/** What Lex does by itself: ask for the next slot, ask for a yes, fulfil. */
async function delegate(
  turn: Turn,
  definition: BotIntent,
  { intent, attributes }: { intent: Intent; attributes: Record<string, string> },
): Promise<Progress> {
  const filled = withDefaults(definition, intent, attributes);
  const say = (groups: BotIntent['closing'], of = filled) => messagesOf(groups, of, attributes);
  if (filled.confirmationState === 'Denied') {
    const failed: Intent = { ...filled, state: 'Failed' };
    return {
      attributes,
      intent: failed,
      dialogAction: { type: 'Close' },
      messages: say(definition.declination, failed),
    };
  }
  const slot = nextSlot(definition, filled);
  if (slot)
    return {
      attributes,
      intent: filled,
      dialogAction: { type: 'ElicitSlot', slotToElicit: slot.name },
      messages: say(slot.prompt?.groups ?? []),
    };
  if (definition.confirmation && filled.confirmationState === 'None')
    return {
      attributes,
      intent: filled,
      dialogAction: { type: 'ConfirmIntent' },
      messages: say(definition.confirmation.groups),
    };
  return fulfil(turn, definition, filled, attributes);
}

async function fulfil(
  turn: Turn,
  definition: BotIntent,
  intent: Intent,
  attributes: Record<string, string>,
): Promise<Progress> {
  const ready: Intent = { ...intent, state: 'ReadyForFulfillment' };
  const closed = (end: Intent, kept: Record<string, string>, messages: Message[]): Progress => ({
    attributes: kept,
    intent: end,
    dialogAction: { type: 'Close' },
    messages: messages.length > 0 ? messages : messagesOf(definition.closing, end, kept),
  });
  if (!definition.fulfillmentCodeHook) return closed(ready, attributes, []);
  const answer = await callCodeHook(turn, 'FulfillmentCodeHook', { intent: ready, attributes });
  const { dialogAction, sessionAttributes } = answer.sessionState;
  if (dialogAction.type !== 'Delegate') return follow(turn, answer, { intent: ready, attributes });
  const fulfilled: Intent = { ...(namedIntent(turn, answer) ?? ready), state: 'Fulfilled' };
  return closed(fulfilled, sessionAttributes ?? attributes, givenMessages(answer));
}

function intentNamed(turn: Turn, name: string): BotIntent {
  const found = turn.locale.intents.get(name);
  if (found) return found;
  throw new DependencyFailedException(
    `Invalid Lambda Response: the bot has no intent ${name} in ${turn.locale.id}`,
  );
}

/** The answer's intent with every slot that the bot has in it, empty where the answer is silent. */
function namedIntent(turn: Turn, answer: LambdaAnswer): Intent | undefined {
  const { intent } = answer.sessionState;
  if (!intent) return undefined;
  const empty = intentNamed(turn, intent.name).slots.map((slot) => [slot.name, null] as const);
  return { ...intent, slots: { ...Object.fromEntries(empty), ...intent.slots } };
}

const givenMessages = (answer: LambdaAnswer): Message[] => answer.messages ?? [];
