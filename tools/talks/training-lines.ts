import { context, instructions } from '../../lambda/adapters/bedrock/prompt.ts';
import { shortlist } from '../../lambda/adapters/bedrock/shortlist.ts';
import type { Line } from '../../lambda/domain/line.ts';
import type { MenuIndex } from '../../lambda/domain/menu-index.ts';
import type { KeptTurn } from '../../lambda/ports.ts';

/** The formats that Bedrock's fine-tuning takes (docs/customising-the-model.md has their sources). */
export const FORMATS = ['nova', 'claude'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * Turns of one customer, in order, as lines of training data: what the model would have been told, and the tool calls that
 * it should have made, as JSON, since the formats take text alone. Only talks that came to an order count, and of what was
 * added only what was still there when the order was placed.
 */
export function trainingLines(
  turns: readonly KeptTurn[],
  menu: MenuIndex,
  format: Format,
): object[] {
  return settledTurns(turns).map((turn) => {
    const basket = turn.basket as Line[];
    const { locale, words, before } = turn;
    const list = shortlist(words, basket, menu, locale);
    const told = `${context({ menu, locale, basket, before }, list, [])}\n${words}`;
    return lineOf(format, instructions(locale), told, JSON.stringify(turn.calls));
  });
}

/** The turns of each talk that ended in an order, without those whose items did not stay. */
function settledTurns(turns: readonly KeptTurn[]): KeptTurn[] {
  const settled: KeptTurn[] = [];
  let talk: KeptTurn[] = [];
  for (const turn of turns) {
    if (turn.calls.length > 0 && turn.words !== '') talk.push(turn);
    if (!turn.placed) continue;
    const placed = new Set(turn.placed);
    settled.push(...talk.filter((each) => addedOf(each).every((item) => placed.has(item))));
    talk = [];
  }
  return settled;
}

const addedOf = ({ calls }: KeptTurn): string[] =>
  calls.flatMap(({ name, input }) =>
    name === 'addLines'
      ? (input as { lines: { item: string }[] }).lines.map(({ item }) => item)
      : [],
  );

function lineOf(format: Format, system: string, user: string, assistant: string): object {
  switch (format) {
    case 'nova':
      return {
        schemaVersion: 'bedrock-conversation-2024',
        system: [{ text: system }],
        messages: [
          { role: 'user', content: [{ text: user }] },
          { role: 'assistant', content: [{ text: assistant }] },
        ],
      };
    case 'claude':
      return {
        system,
        messages: [
          { role: 'user', content: user },
          { role: 'assistant', content: assistant },
        ],
      };
  }
}
