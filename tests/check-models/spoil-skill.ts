import type { Copy } from './planted.ts';

const MODEL = 'skill-package/interactionModels/custom/pt-BR.json';
export const ENGLISH = 'skill-package/interactionModels/custom/en-US.json';
export const MANIFEST = 'skill-package/skill.json';

interface Slot {
  name: string;
  type: string;
  samples?: string[];
  elicitationRequired?: boolean;
}

interface Intent {
  name: string;
  samples?: string[];
  slots?: Slot[];
}

interface Model {
  interactionModel: {
    languageModel: {
      invocationName: string;
      intents: Intent[];
      types: {
        name: string;
        values: { id?: string; name: { value: string; synonyms: string[] } }[];
      }[];
    };
    dialog: { intents: Intent[] };
  };
}

interface Manifest {
  manifest: {
    publishingInformation: {
      category: string;
      testingInstructions?: string;
      distributionCountries: string[];
      locales: Record<string, Record<string, unknown> & { examplePhrases: string[] }>;
    };
    privacyAndCompliance: Record<string, unknown>;
    apis: { custom: { interfaces: { type: string }[] } };
    events?: { publications: { eventName: string }[] };
  };
}

export const model =
  (
    change: (
      model: Model['interactionModel']['languageModel'],
      whole: Model['interactionModel'],
    ) => void,
    file = MODEL,
  ) =>
  ({ spoil }: Copy) => {
    spoil<Model>(file, ({ interactionModel }) => {
      change(interactionModel.languageModel, interactionModel);
    });
  };
export const intent = (name: string, change: (intent: Intent) => void) =>
  model(({ intents }) => {
    for (const each of intents) if (each.name === name) change(each);
  });
export const sample = (name: string, words: string) =>
  intent(name, (each) => {
    each.samples?.push(words);
  });
export const value = (
  change: (values: Model['interactionModel']['languageModel']['types'][number]['values']) => void,
) =>
  model(({ types }) => {
    change(types.find(({ name }) => name === 'MenuItem')?.values ?? []);
  });
export const named = (name: string, file = MODEL) =>
  model((languageModel) => {
    languageModel.invocationName = name;
  }, file);
export const manifest =
  (change: (manifest: Manifest['manifest']) => void) =>
  ({ spoil }: Copy) => {
    spoil<Manifest>(MANIFEST, (whole) => {
      change(whole.manifest);
    });
  };
export const store = (
  change: (store: Manifest['manifest']['publishingInformation']['locales'][string]) => void,
) =>
  manifest(({ publishingInformation }) => {
    const found = publishingInformation.locales['pt-BR'];
    if (found) change(found);
  });
