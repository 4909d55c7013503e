import { LOCALES } from '../../lambda/domain/locale.ts';
import { INTENTS, intentEntries } from '../models/intents.ts';
import { MANIFEST, modelFile, type Skill } from './alexa/read-skill.ts';
import { faultIn, type ModelFault } from './fault.ts';
import { handledOnAlexa, handledOnLex } from './handled.ts';
import { BOT, type Bot } from './lex/read-bot.ts';

/** An intent of either platform in one language, with what its slots hold. */
type Intents = Map<string, string[]>;

/** Where platforms and languages differ from each other, or from what the code handles. */
export function parityFaults(skill: Skill, { archive }: Bot): ModelFault[] {
  const store = skill.manifest.manifest?.publishingInformation?.locales ?? {};
  const lexId = (locale: string) => locale.replace('-', '_');
  return [
    ...localesFaults(
      'skill-package/interactionModels/custom',
      [...skill.models.keys()],
      [...LOCALES],
    ),
    ...localesFaults(MANIFEST, Object.keys(store), [...LOCALES]),
    ...localesFaults(
      BOT,
      archive.locales.map(({ locale }) => locale.identifier),
      LOCALES.map(lexId),
    ),
    ...[...skill.models].flatMap(([locale, model]) => {
      const intents = model.interactionModel.languageModel.intents;
      const there: Intents = new Map(
        intents.map(({ name, slots = [] }) => [name, slots.map((slot) => slot.name)]),
      );
      const names = intentEntries().map(([name, { alexa }]) => [name, alexa ?? name] as const);
      return intentsFaults(modelFile(locale), there, names, handledOnAlexa);
    }),
    ...archive.locales.flatMap(({ locale, intents }) => {
      const there: Intents = new Map(
        intents.map(({ intent, slots }) => [intent.name, slots.map(({ name }) => name)]),
      );
      const names = intentEntries().map(([name]) => [name, name] as const);
      const file = `${BOT}/*/BotLocales/${locale.identifier}`;
      return intentsFaults(file, there, names, (name) => handledOnLex(name, locale.identifier));
    }),
    ...valueFaults(skill),
  ];
}

function localesFaults(file: string, there: string[], wanted: string[]): ModelFault[] {
  const fault = faultIn(file);
  return [
    ...wanted
      .filter((locale) => !there.includes(locale))
      .map((locale) => fault(locale, 'is missing, and the code speaks it', 'run npm run models')),
    ...there
      .filter((locale) => !wanted.includes(locale))
      .map((locale) =>
        fault(
          locale,
          'is there, and the code does not speak it',
          'add its folder to locales/, or take it out',
        ),
      ),
  ];
}

/** Every handled intent is modelled with its slots, and every modelled one handled. */
function intentsFaults(
  file: string,
  there: Intents,
  names: (readonly [keyof typeof INTENTS, string])[],
  handled: (name: string) => boolean,
): ModelFault[] {
  const fault = faultIn(file);
  const missing = names.filter(([, name]) => !there.has(name));
  return [
    ...missing.map(([, name]) =>
      fault(`intent ${name}`, 'is handled by the code and missing here', 'run npm run models'),
    ),
    ...[...there.keys()]
      .filter((name) => !handled(name))
      .map((name) =>
        fault(
          `intent ${name}`,
          'is handled nowhere in the code',
          'take it out, or handle it in lambda/dialogue/act-of-command.ts',
        ),
      ),
    ...names.flatMap(([ours, name]) => {
      const slots = there.get(name);
      const wanted = Object.keys(INTENTS[ours].slots ?? {});
      if (slots === undefined || sameNames(slots, wanted)) return [];
      const message = `has the slots ${slots.join(', ') || 'none'}, and the code reads ${wanted.join(', ') || 'none'}`;
      return [
        fault(`intent ${name}`, message, 'mend tools/models/intents.ts, then npm run models'),
      ];
    }),
  ];
}

const sameNames = (some: string[], others: string[]) =>
  [...some].sort().join() === [...others].sort().join();

/** Two options of a menu may share a word in one language ("small" fries and a "small" pizza): one value stands for both. */
const SHARES_WORDS = 'MenuOption';

/** A thing of the shop has the same id in each language, or what is resolved to it means nothing in the other. */
function valueFaults({ models }: Skill): ModelFault[] {
  const ids = [...models].map(([locale, model]) => {
    const types = (model.interactionModel.languageModel.types ?? []).filter(
      ({ name }) => name !== SHARES_WORDS,
    );
    return [
      locale,
      new Set(
        types.flatMap(({ name, values = [] }) => values.map(({ id = '' }) => `${name}.${id}`)),
      ),
    ] as const;
  });
  const all = new Set(ids.flatMap(([, own]) => [...own]));
  return ids.flatMap(([locale, own]) =>
    [...all]
      .filter((id) => !own.has(id))
      .map((id) =>
        faultIn(modelFile(locale))(
          `value ${id}`,
          'is missing, and another language has it',
          'name it in this language in shop/menu.json or locales/, then npm run models',
        ),
      ),
  );
}
