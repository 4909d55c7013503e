import type { SlotTypeWords } from '../slot-types.ts';
import { identifier } from './identifier.ts';

/** `SlotType.json`: the value as the shop writes it, which is what a slot resolves to. */
export function slotTypeFile({ name, words }: SlotTypeWords, path: string): object {
  return {
    name,
    identifier: identifier(path),
    slotTypeValues: words.map(({ value, synonyms }) => ({
      sampleValue: { value },
      ...(synonyms.length > 0 ? { synonyms: synonyms.map((each) => ({ value: each })) } : {}),
    })),
    valueSelectionSetting: { resolutionStrategy: 'TOP_RESOLUTION' },
  };
}
