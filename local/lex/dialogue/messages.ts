import type { ArchiveMessage, ArchiveMessageGroups } from '../../../tools/lex-archive/archive.ts';
import type { Intent, Message } from '../session/state.ts';

/** The messages of a bot's groups, one of each group, with `{slot}` and `[attribute]` filled in. */
export function messagesOf(
  groups: ArchiveMessageGroups,
  intent: Intent,
  attributes: Record<string, string>,
): Message[] {
  // Lex picks a variation at random; the first makes a talk the same each time it is tried.
  return groups.flatMap(({ message }) => messageOf(message, intent, attributes));
}

function messageOf(
  message: ArchiveMessage,
  intent: Intent,
  attributes: Record<string, string>,
): Message[] {
  const filled = (text: string) =>
    text
      .replace(/\{(\w+)\}/g, (whole, slot: string) => {
        const value = intent.slots[slot]?.value;
        return value?.interpretedValue ?? value?.originalValue ?? whole;
      })
      .replace(/\[(\w+)\]/g, (whole, attribute: string) => attributes[attribute] ?? whole);
  const { plainTextMessage, ssmlMessage, customPayload, imageResponseCard: card } = message;
  if (plainTextMessage)
    return [{ contentType: 'PlainText', content: filled(plainTextMessage.value) }];
  if (ssmlMessage) return [{ contentType: 'SSML', content: filled(ssmlMessage.value) }];
  if (customPayload)
    return [{ contentType: 'CustomPayload', content: filled(customPayload.value) }];
  if (!card) return [];
  const { title, subtitle, imageUrl, buttons } = card;
  return [
    {
      contentType: 'ImageResponseCard',
      imageResponseCard: {
        title,
        ...(subtitle && { subtitle }),
        ...(imageUrl && { imageUrl }),
        ...(buttons && { buttons: buttons.map(({ text, value }) => ({ text, value })) }),
      },
    },
  ];
}
