import { faultIn, repeated, type ModelFault } from '../fault.ts';
import { BOT, type Bot } from './read-bot.ts';

/** Lex's names: letters and digits, with single `_` and `-` between. */
const NAME = /^([0-9a-zA-Z][_-]?){1,100}$/;
const IDENTIFIER = /^[0-9A-Z]{10}$/;

/** What is wrong in the names of the archive: each is its folder's, and an identifier is one resource's. */
export function nameFaults({ archive, folders }: Bot): ModelFault[] {
  const fault = faultIn(BOT);
  const found = new Set(folders);
  const root = `${archive.bot.name}/BotLocales`;
  const named = archive.locales.flatMap(({ locale, intents, slotTypes }) => [
    { path: `${root}/${locale.identifier}`, name: locale.identifier, id: undefined },
    ...intents.flatMap(({ intent, slots }) => [
      {
        path: `${root}/${locale.identifier}/Intents/${intent.name}`,
        name: intent.name,
        id: intent['identifier'],
      },
      ...slots.map((slot) => ({
        path: `${root}/${locale.identifier}/Intents/${intent.name}/Slots/${slot.name}`,
        name: slot.name,
        id: slot['identifier'],
      })),
    ]),
    ...slotTypes.map((type) => ({
      path: `${root}/${locale.identifier}/SlotTypes/${type.name}`,
      name: type.name,
      id: type['identifier'],
    })),
  ]);
  const ids = named.flatMap(({ id }) =>
    typeof id === 'string' && id !== 'FALLBCKINT' ? [id] : [],
  );
  const mend = 'run npm run models, which names files and gives identifiers';
  return [
    ...named.flatMap(({ path, name, id }) => [
      ...(found.has(path) ? [] : [fault(path, 'its folder has another name', mend)]),
      ...(NAME.test(name) ? [] : [fault(path, `"${name}" is no name for Lex`, mend)]),
      ...(id === undefined || (typeof id === 'string' && IDENTIFIER.test(id))
        ? []
        : [fault(path, `identifier ${JSON.stringify(id)} is not ten capitals or digits`, mend)]),
    ]),
    ...repeated(ids).map((id) => fault(`identifier ${id}`, 'is of two resources', mend)),
  ];
}
