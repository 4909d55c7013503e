import type { BotIntent } from '../bot.ts';
import type { Intent } from '../session/state.ts';

/** The slot to ask for next, by priority; undefined when none that is required is empty. */
export const nextSlot = (definition: BotIntent, intent: Intent) =>
  definition.slots.find((slot) => slot.required && !intent.slots[slot.name]);

/** The intent with the bot's default in each slot that is empty: a value, or `[name]` for a session attribute's. */
export function withDefaults(
  definition: BotIntent,
  intent: Intent,
  attributes: Record<string, string>,
): Intent {
  const slots = { ...intent.slots };
  for (const slot of definition.slots) {
    if (slots[slot.name] || slot.defaultValue === undefined) continue;
    const attribute = /^\[(\w+)\]$/.exec(slot.defaultValue)?.[1];
    const text = attribute === undefined ? slot.defaultValue : attributes[attribute];
    slots[slot.name] = (text !== undefined && slot.type.resolve(text)) || null;
  }
  return { ...intent, slots };
}
