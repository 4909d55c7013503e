import type { BotLocale } from '../bot.ts';
import { ValidationException } from '../errors.ts';
import type { Message, Session } from '../session/state.ts';
import { emptyIntent } from './hear.ts';
import { messagesOf } from './messages.ts';

/**
 * A session as PutSession sets it: where it asks for a slot or a yes and the client gives no message, the
 * bot's own prompt is said.
 * @throws ValidationException for an intent or a slot that the bot does not have
 */
export function resume(
  locale: BotLocale,
  session: Session,
  messages: Message[] | undefined,
): Session {
  const { intent, dialogAction } = session;
  const definition = intent && locale.intents.get(intent.name);
  if (intent && !definition)
    throw new ValidationException(`The bot has no intent ${intent.name} in ${locale.id}.`);
  const filled = intent && {
    ...intent,
    slots: { ...(definition && emptyIntent(definition).slots), ...intent.slots },
  };
  const prompt = () => {
    if (!definition || !filled) return [];
    if (dialogAction?.type === 'ConfirmIntent')
      return messagesOf(definition.confirmation?.groups ?? [], filled, session.attributes);
    if (dialogAction?.type !== 'ElicitSlot') return [];
    const slot = definition.slots.find(({ name }) => name === dialogAction.slotToElicit);
    if (!slot)
      throw new ValidationException(
        `The intent ${definition.name} has no slot ${dialogAction.slotToElicit}.`,
      );
    return messagesOf(slot.prompt?.groups ?? [], filled, session.attributes);
  };
  const own = prompt();
  return {
    ...session,
    ...(filled && { intent: filled }),
    misses: 0,
    messages: messages ?? own,
    interpretations: filled ? [{ intent: filled }] : [{ intent: emptyIntent(locale.fallback) }],
  };
}
