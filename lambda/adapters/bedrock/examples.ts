import { redact } from '../../domain/redact.ts';
import type { MenuIndex } from '../../domain/menu-index.ts';
import type { Example } from '../../domain/shop.ts';
import { proposalOf, type Proposal } from '../../dialogue/model/proposal.ts';
import { likenessOf } from './likeness.ts';

/** So many, those most like the sentence: each costs tokens in every call. */
const MOST_EXAMPLES = 6;
/** Of each: an answer of a few lines. */
const LONGEST = 500;

/** The shop's examples that a sentence is told with, most alike first; what the menu no longer has is left out. */
export function examplesFor(
  words: string,
  examples: readonly Example[],
  menu: MenuIndex,
): Example[] {
  return examples
    .filter((example) => isOnSale(example, menu))
    .map((example) => ({ example, score: likenessOf(words, example.words) }))
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_EXAMPLES)
    .map(({ example }) => example);
}

/** One a line, whatever is written in it: the words in quotes, the tool and its input as JSON. */
export function exampleSaid({ words, means }: Example): string {
  const calls = Object.entries(means).map(([tool, input]) => `${tool} ${JSON.stringify(input)}`);
  return `${JSON.stringify(redact(words))} → ${calls.join(' ')}`.slice(0, LONGEST);
}

/** The items that examples point at. */
export const itemsOf = (examples: readonly Example[]): string[] =>
  examples.flatMap((example) => proposalsOf(example).flatMap(itemsIn));

function isOnSale(example: Example, menu: MenuIndex): boolean {
  const proposals = proposalsOf(example);
  return (
    proposals.length > 0 &&
    proposals.flatMap(itemsIn).every((id) => {
      const item = menu.item(id);
      return item !== undefined && item.available !== false;
    })
  );
}

/** What an example calls; none where the tools have changed since it was written. */
const proposalsOf = ({ means }: Example): Proposal[] =>
  Object.entries(means).flatMap(([tool, input]) => proposalOf(tool, input) ?? []);

const itemsIn = (proposal: Proposal): string[] =>
  proposal.kind === 'addLines'
    ? proposal.lines.map(({ item }) => item)
    : 'item' in proposal && proposal.item !== undefined
      ? [proposal.item]
      : proposal.kind === 'clarify'
        ? (proposal.items ?? [])
        : [];
