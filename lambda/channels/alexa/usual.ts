import type { HandlerInput } from 'ask-sdk-core';
import type { UsualItem } from '../../dialogue/shown.ts';

/** The slot type of the models whose values these are (tools/models/slot-types.ts). */
const ITEMS = 'MenuItem';

/**
 * Has Alexa listen for what the customer usually orders, until the talk ends.
 * https://developer.amazon.com/docs/alexa/custom-skills/use-dynamic-entities-for-customized-interactions.html
 */
export function listenFor(
  { responseBuilder }: HandlerInput,
  items: readonly UsualItem[] | undefined,
): void {
  if (items === undefined) return;
  responseBuilder.addDirective(
    items.length === 0
      ? { type: 'Dialog.UpdateDynamicEntities', updateBehavior: 'CLEAR' }
      : {
          type: 'Dialog.UpdateDynamicEntities',
          updateBehavior: 'REPLACE',
          types: [
            {
              name: ITEMS,
              values: items.map(({ id, name, aliases }) => ({
                id,
                name: { value: name, synonyms: aliases },
              })),
            },
          ],
        },
  );
}
