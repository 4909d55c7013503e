import type { Joiner, LineDraft, OptionDraft } from './draft.ts';
import type { Mention } from './mentions.ts';
import type { MenuFacts } from './menu-facts.ts';
import type { OptionHit, Share } from './name-index.ts';

/** How an option is being added to a line. */
export interface Manner {
  refused: boolean;
  /** Said right after the refusal, rather than further on in its list. */
  fresh: boolean;
  joiner: Joiner;
  half: 'no' | 'next' | 'list';
  correcting: boolean;
  /** "double", "pouco": of what may have been said before. */
  more?: boolean;
}

/** The group that an option of a line would go to, and how odd that would be. */
export interface Place {
  group: number;
  cost: number;
  /** What the option takes the place of, when it corrects. */
  replaces: number;
}

const GROUPS_LOOKED_AT = 40;
const NEARNESS: Record<Share, number> = { whole: 0, head: 1, headless: 1, rest: 2, scrap: 2 };

/** The options of a group that a mention may mean, whole names before parts of names. */
export function optionsMeant(mention: Mention, group: number, refused: boolean): OptionHit[] {
  const hits = mention.hits.options.get(group) ?? [];
  const fitting = refused ? hits : hits.filter((hit) => !hit.negative);
  const negative = refused ? fitting.filter((hit) => hit.negative) : [];
  const kept = negative.length > 0 ? negative : fitting;
  const nearness = Math.min(...kept.map((hit) => NEARNESS[hit.share]));
  const fullest = kept.filter((hit) => NEARNESS[hit.share] === nearness);
  const own = fullest.length > 1 ? fullest.filter((hit) => !hit.foreign) : [];
  return own.length > 0 ? own : fullest;
}

function groupsFor(facts: MenuFacts, line: LineDraft, mention: Mention): number[] {
  const { options } = mention.hits;
  if (line.items) {
    const groups = new Set<number>();
    for (const item of line.items.slice(0, GROUPS_LOOKED_AT))
      for (const group of facts.groupsOf[item] ?? []) if (options.has(group)) groups.add(group);
    return [...groups];
  }
  const fits = (group: number) =>
    line.options.every((other) =>
      [...other.mention.hits.options.keys()]
        .slice(0, GROUPS_LOOKED_AT)
        .some((theirs) => facts.together(group, theirs)),
    );
  return [...options.keys()].slice(0, GROUPS_LOOKED_AT).filter(fits);
}

function mayBeIn(option: OptionDraft, group: number): boolean {
  return option.group === -1 ? option.mention.hits.options.has(group) : option.group === group;
}

/** Half of several units, rather than of one: "uma dúzia, metade carne, metade queijo". */
function isParted(quantity: number, taken: readonly { option: OptionDraft }[]): boolean {
  return (
    quantity > 1 &&
    quantity % 2 === 0 &&
    taken.length < 2 &&
    taken.every(({ option }) => option.half)
  );
}

function oddness(
  facts: MenuFacts,
  line: LineDraft,
  group: number,
  mention: Mention,
  manner: Manner,
): Place {
  const meant = optionsMeant(mention, group, manner.refused);
  const none = { group, cost: Infinity, replaces: -1 };
  if (meant.length === 0) return none;
  // "no cheese" refuses all kinds of it; a choice says which.
  let cost = meant.length > 1 ? (manner.refused && !facts.isRequired(group) ? 0.1 : 0.6) : 0;
  if (meant[0]?.whole === false) cost += 0.35;
  if (meant[0]?.foreign === true) cost += 0.25;
  if (manner.refused) {
    const negative = meant[0]?.negative === true;
    const included = line.items?.some((item) =>
      facts.includes(item, group, meant[0]?.option ?? -1),
    );
    if (!negative && facts.isSingle(group) && !included) cost += manner.fresh ? 0.1 : 1.2;
    // "no cheese" is no word about a bread with cheese in its name.
    if (!negative && facts.isRequired(group) && meant[0]?.whole === false && !included) cost += 1;
    if (!negative && facts.shares(group)) cost += 1;
    return { group, cost, replaces: -1 };
  }
  const taken = line.options
    .map((option, at) => ({ option, at }))
    .filter(({ option }) => option.amount !== 'none' && mayBeIn(option, group));
  const last = taken.at(-1);
  if (
    manner.correcting &&
    last &&
    (facts.isSingle(group) || facts.shares(group) || last.at === line.options.length - 1)
  )
    return { group, cost, replaces: last.at };
  const again = taken.find(
    ({ option }) => optionsMeant(option.mention, group, false)[0]?.option === meant[0]?.option,
  );
  // The same choice said twice ("grande ... tamanho família") is one.
  if (again && (facts.isSingle(group) || manner.more === true))
    return { group, cost: cost + 0.3, replaces: again.at };
  const parted = manner.half === 'next' && isParted(line.quantity, taken);
  if (parted) cost += 0.1;
  else if (taken.length >= facts.most(group)) cost += facts.isSingle(group) ? 4 : 3;
  else if (taken.length > 0 && facts.shares(group) && manner.half === 'no')
    cost += manner.joiner === 'and' || manner.joiner === 'comma' ? 0.4 : 0.9;
  if (taken.some(({ option }) => option.mention.hits === mention.hits)) cost += 1.5;
  if (manner.half === 'next' && !facts.shares(group) && !parted)
    cost += facts.most(group) > 1 && !facts.isAdditive(group) ? 0.2 : 3;
  const needed = facts.isRequired(group) && taken.length === 0;
  if (facts.isAdditive(group))
    cost += manner.joiner === 'with' || manner.joiner === 'and' ? 0 : 0.15;
  else if (manner.joiner === 'with') cost += 0.2;
  if (needed) cost -= 0.05;
  return { group, cost, replaces: -1 };
}

/** Where in a line an option mention would go best; null when the line cannot carry it. */
export function placeOf(
  facts: MenuFacts,
  line: LineDraft,
  mention: Mention,
  manner: Manner,
): Place | null {
  let best: Place | null = null;
  for (const group of groupsFor(facts, line, mention)) {
    const place = oddness(facts, line, group, mention, manner);
    if (place.cost < (best?.cost ?? Infinity)) best = place;
  }
  return best;
}

/** Whether a group has any option that a mention may mean. */
function isMeantIn({ hits }: Mention, group: number, refused: boolean): boolean {
  return hits.options.get(group)?.some(({ negative }) => refused || !negative) === true;
}

/** The items among `items` that can carry every option of the line. */
export function carriers(facts: MenuFacts, line: LineDraft, items: readonly number[]): number[] {
  return items.filter((item) =>
    line.options.every(({ mention, amount }) =>
      facts.groupsOf[item]?.some((group) => isMeantIn(mention, group, amount === 'none')),
    ),
  );
}

/** Gives a line its item, and its options the groups of that item. */
export function fillLine(
  facts: MenuFacts,
  line: LineDraft,
  items: readonly number[],
  mention: Mention | null,
): { line: LineDraft; cost: number } {
  let filled: LineDraft = { ...line, items, mention: mention ?? line.mention, options: [] };
  let cost = 0;
  for (const option of line.options) {
    const place = placeOf(facts, filled, option.mention, {
      refused: option.amount === 'none',
      fresh: true,
      joiner: option.joiner,
      half: option.half ? 'next' : 'list',
      correcting: false,
    });
    cost += place?.cost ?? 6;
    filled = {
      ...filled,
      options: [...filled.options, { ...option, group: place?.group ?? -1 }],
    };
  }
  return { line: filled, cost };
}
