import type {
  ArchiveIntent,
  ArchiveMessageGroups,
  ArchiveSlot,
  LexArchive,
  LexArchiveLocale,
} from '../../tools/lex-archive/archive.ts';

/** A small bot with one intent for each thing that the runtime does, in both languages. */

const say = (...texts: string[]): ArchiveMessageGroups =>
  texts.map((value) => ({ message: { plainTextMessage: { value } } }));

const slot = (
  name: string,
  slotTypeName: string,
  prompt: string,
  changes: Partial<ArchiveSlot['valueElicitationSetting']> = {},
): ArchiveSlot => ({
  name,
  slotTypeName,
  valueElicitationSetting: {
    slotConstraint: 'Required',
    promptSpecification: { messageGroupsList: say(prompt), maxRetries: 1 },
    ...changes,
  },
});

const intent = (
  name: string,
  samples: string[],
  changes: Partial<ArchiveIntent> = {},
): ArchiveIntent => ({
  name,
  sampleUtterances: samples.map((utterance) => ({ utterance })),
  ...changes,
});

const HOOKS = { dialogCodeHook: { enabled: true }, fulfillmentCodeHook: { enabled: true } };

interface Words {
  bake: string[];
  which: string;
  howMany: string;
  when: string;
  sure: string;
  done: string;
  dropped: string;
  talk: string[];
  note: string[];
  tell: string;
  wheat: string[];
  corn: string[];
  opening: string;
}

function locale(identifier: string, words: Words): LexArchiveLocale {
  return {
    locale: { name: identifier, identifier, nluConfidenceThreshold: 0.4 },
    customVocabulary: undefined,
    slotTypes: [
      {
        name: 'Bread',
        valueSelectionSetting: { resolutionStrategy: 'TOP_RESOLUTION' },
        slotTypeValues: [words.wheat, words.corn].map(([value = '', ...synonyms]) => ({
          sampleValue: { value },
          synonyms: synonyms.map((synonym) => ({ value: synonym })),
        })),
      },
      {
        name: 'Filling',
        valueSelectionSetting: { resolutionStrategy: 'ORIGINAL_VALUE' },
        slotTypeValues: [{ sampleValue: { value: 'coconut' }, synonyms: [{ value: 'coco' }] }],
      },
    ],
    intents: [
      {
        intent: intent('Bake', words.bake, {
          slotPriorities: [
            { priority: 1, slotName: 'bread' },
            { priority: 2, slotName: 'quantity' },
            { priority: 3, slotName: 'time' },
          ],
          initialResponseSetting: { initialResponse: { messageGroupsList: say(words.opening) } },
          intentConfirmationSetting: {
            promptSpecification: { messageGroupsList: say(words.sure), maxRetries: 1 },
            declinationResponse: { messageGroupsList: say(words.dropped) },
          },
          intentClosingSetting: { closingResponse: { messageGroupsList: say(words.done) } },
        }),
        slots: [
          slot('time', 'AMAZON.Time', words.when),
          slot('quantity', 'AMAZON.Number', words.howMany),
          slot('bread', 'Bread', words.which),
          slot('filling', 'Filling', '', {
            slotConstraint: 'Optional',
            promptSpecification: null,
            defaultValueSpecification: { defaultValueList: [{ defaultValue: '[usual]' }] },
          }),
        ],
      },
      {
        intent: intent('Talk', words.talk, HOOKS),
        slots: [slot('bread', 'Bread', words.which)],
      },
      {
        intent: intent('Note', words.note, { dialogCodeHook: { enabled: false } }),
        slots: [slot('text', 'AMAZON.FreeFormInput', words.tell)],
      },
      {
        intent: intent('FallbackIntent', [], {
          parentIntentSignature: 'AMAZON.FallbackIntent',
          fulfillmentCodeHook: { enabled: true },
        }),
        slots: [],
      },
      { intent: intent('Stop', [], { parentIntentSignature: 'AMAZON.StopIntent' }), slots: [] },
    ],
  };
}

export const bakeryBot = (): LexArchive => ({
  bot: { name: 'Bakery', identifier: 'BAKERY0001', idleSessionTTLInSeconds: 300 },
  locales: [
    locale('pt_BR', {
      bake: ['quero pão', 'quero pão de {bread}', 'quero {quantity} pães de {bread}'],
      opening: 'Claro.',
      which: 'Pão de quê?',
      howMany: 'Quantos?',
      when: 'Pra que horas?',
      sure: '{quantity} de {bread} às {time}?',
      done: 'Feito, [name].',
      dropped: 'Deixa pra lá.',
      talk: ['quero conversar', 'conversar sobre {bread}'],
      note: ['anota um recado'],
      tell: 'Pode falar.',
      wheat: ['trigo', 'farinha branca'],
      corn: ['milho', 'fubá'],
    }),
    locale('en_US', {
      bake: ['i want bread', 'i want {bread} bread', 'i want {quantity} loaves of {bread} bread'],
      opening: 'Sure.',
      which: 'Which bread?',
      howMany: 'How many?',
      when: 'For when?',
      sure: '{quantity} of {bread} at {time}?',
      done: 'Done, [name].',
      dropped: 'Never mind.',
      talk: ["let's talk", 'talk about {bread}'],
      note: ['take a note'],
      tell: 'Go ahead.',
      wheat: ['wheat', 'white flour'],
      corn: ['corn', 'maize'],
    }),
  ],
});
