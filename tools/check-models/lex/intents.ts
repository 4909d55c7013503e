import { foldText } from '../../../lambda/domain/fold.ts';
import type { ArchiveIntent, ArchiveSlot, LexArchiveLocale } from '../../lex-archive/archive.ts';
import { slotsIn } from '../../models/intents.ts';
import { faultIn, repeated, type ModelFault } from '../fault.ts';
import { localeFolder } from './locale-folder.ts';

const FALLBACK = 'AMAZON.FallbackIntent';
/** Lex's, https://docs.aws.amazon.com/lexv2/latest/APIReference/API_SampleUtterance.html */
const LONGEST_UTTERANCE = 500;

/** What is wrong in a language's intents: the fallback, utterances, slots, code hooks. */
export function lexIntentFaults({ locale, intents, slotTypes }: LexArchiveLocale): ModelFault[] {
  const fault = faultIn(localeFolder(locale.identifier));
  const build = 'mend tools/models/, then npm run models';
  const own = new Set(slotTypes.map(({ name }) => name));
  const owners = new Map<string, string>();
  const fallbacks = intents.filter(({ intent }) => intent.parentIntentSignature === FALLBACK);
  return [
    ...(fallbacks.length === 1
      ? []
      : [fault('intents', `${fallbacks.length} FallbackIntents, and Lex wants one`, build)]),
    ...intents.flatMap(({ intent, slots }) =>
      [
        ...(intent.parentIntentSignature === FALLBACK ? fallbackFaults(intent, slots) : []),
        ...hookFaults(intent),
        ...slotFaults(intent, slots, own),
      ].map((message) => fault(`intent ${intent.name}`, message, build)),
    ),
    ...intents.flatMap(({ intent, slots }) =>
      (intent.sampleUtterances ?? []).flatMap(({ utterance }) =>
        [...clash(utterance, intent, slots, owners), ...utteranceFaults(utterance, slots)].map(
          (message) =>
            fault(
              `intent ${intent.name}, utterance "${utterance}"`,
              message,
              `mend it in locales/${locale.identifier.replace('_', '-')}/utterances.json, then npm run models`,
            ),
        ),
      ),
    ),
  ];
}

function fallbackFaults(intent: ArchiveIntent, slots: ArchiveSlot[]): string[] {
  return [
    ...(intent.name === 'FallbackIntent' && intent['identifier'] === 'FALLBCKINT'
      ? []
      : ['must have the name FallbackIntent and the identifier FALLBCKINT']),
    ...((intent.sampleUtterances ?? []).length > 0 ? ['is Lex’s own and takes no utterances'] : []),
    ...(slots.length > 0 ? ['is Lex’s own and takes no slots'] : []),
    ...(intent.intentConfirmationSetting ? ['is Lex’s own and takes no confirmation'] : []),
  ];
}

/** Both hooks, because every turn is the dialogue's to answer. */
function hookFaults({ dialogCodeHook, fulfillmentCodeHook }: ArchiveIntent): string[] {
  return [
    ...(dialogCodeHook?.enabled ? [] : ['does not call the Lambda in a dialog']),
    ...(fulfillmentCodeHook?.enabled ? [] : ['does not call the Lambda to be fulfilled']),
  ];
}

function slotFaults(
  { slotPriorities, sampleUtterances }: ArchiveIntent,
  slots: ArchiveSlot[],
  own: ReadonlySet<string>,
): string[] {
  const names = slots.map(({ name }) => name);
  const placed = (slotPriorities ?? []).map(({ slotName }) => slotName);
  const spoken = new Set((sampleUtterances ?? []).flatMap(({ utterance }) => slotsIn(utterance)));
  return [
    ...repeated(placed).map((name) => `gives slot ${name} two places in the order`),
    ...placed
      .filter((name) => !names.includes(name))
      .map((name) => `orders a slot ${name} that it has not`),
    ...names
      .filter((name) => !placed.includes(name))
      .map((name) => `gives slot ${name} no place in the order`),
    ...slots
      .filter(({ slotTypeName: type }) => !type.startsWith('AMAZON.') && !own.has(type))
      .map(
        ({ name, slotTypeName }) => `slot ${name} has the type ${slotTypeName}, which is not there`,
      ),
    ...slots
      .filter(
        ({ slotTypeName, name }) => slotTypeName === 'AMAZON.FreeFormInput' && spoken.has(name),
      )
      .map(({ name }) => `names the free-form slot ${name} in an utterance, which Lex refuses`),
  ];
}

function clash(
  utterance: string,
  { name }: ArchiveIntent,
  slots: ArchiveSlot[],
  owners: Map<string, string>,
): string[] {
  const typeOf = (slot: string) => slots.find((each) => each.name === slot)?.slotTypeName ?? slot;
  const heard = foldText(utterance.replace(/\{(\w+)\}/g, (_, slot: string) => typeOf(slot)));
  const owner = owners.get(heard);
  owners.set(heard, owner ?? name);
  if (owner === undefined) return [];
  return [owner === name ? 'is there twice' : `clashes with the same of ${owner}; keep it in one`];
}

function utteranceFaults(utterance: string, slots: ArchiveSlot[]): string[] {
  const names = slots.map(({ name }) => name);
  return [
    ...slotsIn(utterance)
      .filter((slot) => !names.includes(slot))
      .map((slot) => `the intent has no slot {${slot}}`),
    ...(utterance.length > LONGEST_UTTERANCE
      ? [`is longer than ${LONGEST_UTTERANCE} characters`]
      : []),
  ];
}
