import { foldText } from '../../lambda/domain/fold.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import type { Utterances } from '../../locales/utterances.ts';
import { isSpoken } from './alexa/characters.ts';
import { INTENTS, intentEntries, SLOT_TYPES, slotsIn } from './intents.ts';

/** What the platforms would refuse, or guess at, in the samples of a language; each a sentence. */
export function sampleFaults(locale: Locale, utterances: Utterances): string[] {
  const owners = new Map<string, string>();
  return intentEntries().flatMap(([intent]) =>
    utterances.intents[intent].samples.flatMap((sample) => {
      const where = `${locale} ${intent} "${sample}"`;
      // Accents and hyphens alone do not tell two samples apart.
      const owner = owners.get(foldText(sample));
      owners.set(foldText(sample), owner ?? intent);
      return [
        ...(owner === undefined ? [] : [`${where}: said for ${owner} too; keep it in one`]),
        ...(isSpoken(sample)
          ? []
          : [`${where}: write letters, spaces and . _ ' - only, and numbers in words`]),
        ...slotFaults(sample, INTENTS[intent].slots ?? {}).map((fault) => `${where}: ${fault}`),
      ];
    }),
  );
}

function slotFaults(
  sample: string,
  slots: NonNullable<(typeof INTENTS)['Order']['slots']>,
): string[] {
  const named = slotsIn(sample);
  const unknown = named.filter((slot) => slots[slot] === undefined);
  const free = named.filter((slot) => {
    const kind = slots[slot];
    return kind !== undefined && SLOT_TYPES[kind].alexa === 'AMAZON.SearchQuery';
  });
  const carried = sample.replace(/\{\w+\}/g, '').trim() !== '';
  return [
    ...unknown.map((slot) => `the intent has no slot {${slot}}`),
    ...(new Set(named).size < named.length ? ['names a slot twice'] : []),
    ...(free.length > 0 && (named.length > 1 || !carried)
      ? [`{${free.join('}, {')}} needs words beside it, and no other slot`]
      : []),
  ];
}
