import { foldText } from '../../../lambda/domain/fold.ts';
import { isSpoken } from '../../models/alexa/characters.ts';
import { slotsIn } from '../../models/intents.ts';
import { faultIn, repeated, type ModelFault } from '../fault.ts';
import { modelFile, type LanguageModel } from './read-skill.ts';

/** Slot types that take any words: they need words of the sample's beside them, and no other slot. */
const FREE = new Set(['AMAZON.SearchQuery']);

/** What is wrong in the samples of a language: of intents, and of slots. */
export function sampleFaults(locale: string, model: LanguageModel): ModelFault[] {
  const fault = faultIn(modelFile(locale));
  const owners = new Map<string, string>();
  const mend = `mend it in locales/${locale}/utterances.json, then npm run models`;
  const { intents } = model.interactionModel.languageModel;
  return intents.flatMap(({ name, samples = [], slots = [] }) => {
    const types = new Map(slots.map((slot) => [slot.name, slot.type ?? '']));
    const ofIntent = samples.flatMap((sample) => {
      // Two samples that differ in accents, or in the name of a slot of one type, are one to Alexa.
      const heard = foldText(
        sample.replace(/\{(\w+)\}/g, (_, slot: string) => types.get(slot) ?? slot),
      );
      const owner = owners.get(heard);
      owners.set(heard, owner ?? name);
      return [
        ...(owner === undefined
          ? []
          : [
              owner === name
                ? 'is there twice'
                : `clashes with the same of ${owner}; keep it in one`,
            ]),
        ...wordFaults(sample, types),
        ...carrierFaults(sample, types),
      ].map((message) => fault(`intent ${name}, sample "${sample}"`, message, mend));
    });
    const ofSlots = slots.flatMap((slot) =>
      (slot.samples ?? []).flatMap((sample) =>
        wordFaults(sample, types).map((message) =>
          fault(`intent ${name}, slot ${slot.name}, sample "${sample}"`, message, mend),
        ),
      ),
    );
    const silent =
      samples.length === 0 && !name.startsWith('AMAZON.')
        ? [fault(`intent ${name}`, 'has no samples, and nobody can say it', mend)]
        : [];
    return [...silent, ...ofIntent, ...ofSlots];
  });
}

function wordFaults(sample: string, types: ReadonlyMap<string, string>): string[] {
  const named = slotsIn(sample);
  return [
    ...(isSpoken(sample)
      ? []
      : ["has other characters than letters, spaces and . _ ' -; write numbers in words"]),
    ...named.filter((slot) => !types.has(slot)).map((slot) => `the intent has no slot {${slot}}`),
    ...repeated(named).map((slot) => `names {${slot}} twice`),
  ];
}

function carrierFaults(sample: string, types: ReadonlyMap<string, string>): string[] {
  const named = slotsIn(sample);
  const free = named.filter((slot) => FREE.has(types.get(slot) ?? ''));
  if (free.length === 0) return [];
  const carried = sample.replace(/\{\w+\}/g, '').trim() !== '';
  return [
    ...(carried ? [] : [`{${free.join('}, {')}} takes any words and needs a carrier phrase`]),
    ...(named.length > 1 ? [`{${free.join('}, {')}} takes any words and no other slot`] : []),
  ];
}
