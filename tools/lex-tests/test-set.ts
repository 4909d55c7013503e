import { stringify } from 'csv-stringify/sync';
import { parseAllDocuments } from 'yaml';
import type { BotLocale } from '../../local/lex/bot.ts';

/** The columns of Lex's Test Workbench; as many slot columns as the longest line needs follow. */
const COLUMNS = ['Line #', 'Conversation #', 'Source', 'Input', 'Expected Output Intent'];

/** Keys of a Bespoken dialogue that are no sentence. */
const NOT_SAID = new Set(['test', 'tags', 'LaunchRequest']);

/** The customer's sentences of each dialogue in a Bespoken script. */
export const sentencesOf = (yaml: string): string[][] =>
  parseAllDocuments(yaml)
    .map((document) => document.toJS() as unknown)
    .filter((steps): steps is object[] => Array.isArray(steps))
    .map((steps) => steps.flatMap((step) => Object.keys(step).slice(0, 1)))
    .map((said) => said.filter((each) => !NOT_SAID.has(each) && !each.startsWith('AMAZON.')))
    .filter((said) => said.length > 0);

/**
 * A Test Workbench CSV for a language: each sentence with the intent and the slots that the bot's samples give it.
 * What fits no sample is the fallback's, as it should be: the shop's Lambda reads the whole sentence.
 */
export function testSet(conversations: readonly string[][], locale: BotLocale): string {
  const lines = conversations.flatMap((said, at) =>
    said.map((input) => {
      const [best] = locale.classify(input);
      const known = best !== undefined && best.score >= locale.threshold ? best : undefined;
      const slots = Object.entries(known?.slots ?? {}).map(
        ([name, slot]) => `${name} = ${slot.value.interpretedValue}`,
      );
      return [at + 1, 'User', input, known?.intent ?? locale.fallback.name, ...slots];
    }),
  );
  const most = Math.max(0, ...lines.map((line) => line.length - COLUMNS.length + 1));
  const columns = [
    ...COLUMNS,
    ...Array.from({ length: most }, (_, at) => `Expected Output Slot ${at + 1}`),
  ];
  const rows = lines.map((line, at) => {
    const row = [at + 1, ...line];
    return [...row, ...Array.from({ length: columns.length - row.length }, () => '')];
  });
  return stringify([columns, ...rows]);
}
