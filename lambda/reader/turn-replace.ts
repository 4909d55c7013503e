import type { Asked, BasketLine, Change } from './change.ts';
import { LEXICONS } from './lexicon.ts';
import type { ReadLine, ReadOption } from './reading.ts';
import { at, onLast } from './turn-last.ts';
import type { Pointing, Range, Target } from './turn-target.ts';
import { findTarget } from './turn-target.ts';
import { hasContent, numberIn, textOf } from './turn-text.ts';
import type { TurnTools, Understood } from './turn-tools.ts';

/** Keeps of the old options those that the new item takes too. */
function kept(
  tools: TurnTools,
  old: BasketLine,
  item: string,
  said: readonly ReadOption[],
): ReadOption[] {
  const groups = tools.facts.menu.items[tools.facts.itemAt(item)]?.groups ?? [];
  return old.options.filter(
    (option) => groups.includes(option.group) && !said.some(({ group }) => group === option.group),
  );
}

/** Whether the item was named in the range, rather than guessed from its options. */
function isNamed(
  { facts }: TurnTools,
  { sentence }: Pointing,
  range: Range,
  item: string | null,
): boolean {
  return sentence.arcs
    .slice(range.from, range.to)
    .some((arcs) =>
      arcs.some(
        (arc) =>
          arc.kind === 'menu' &&
          arc.mention.hits.items.some((hit) => facts.menu.items[hit.item]?.id === item),
      ),
    );
}

/** Whether words name an item, or begin to. */
const namesItem = ({ sentence }: Pointing, { from, to }: Range): boolean =>
  sentence.arcs
    .slice(from, to)
    .flat()
    .some((arc) => arc.kind === 'menu' && arc.end <= to && arc.mention.hits.items.length > 0);

/** How many units of a line are spoken of, when not all: "uma das cocas", "the second coke". */
function unitsSaid(
  view: Pointing,
  from: Range,
  target: Target | null,
  old: BasketLine,
): number | undefined {
  const units = target?.units ?? numberIn(view, from)?.value;
  return units !== undefined && units < old.quantity ? units : undefined;
}

/** Puts an item or an option in the place of another: "troca a coca por guaraná". */
export function replace(
  tools: TurnTools,
  view: Pointing,
  from: Range,
  to: Range,
  asked: Asked | undefined,
): Understood | null {
  const target = findTarget(view, from, 'any');
  const refusal = `${LEXICONS[view.locale].phrases.without[0] ?? ''} ${textOf(view, from)}`;
  const lost = target || !hasContent(view, from) ? null : onLast(tools, view, refusal, asked);
  // What is not there cannot be changed for something else, and nothing else goes in its place.
  if (!target && !lost && namesItem(view, from))
    return { changes: [], sure: false, unread: [textOf(view, from)] };
  const wanted = textOf(view, to);
  const reading = tools.read(wanted);
  const [line] = reading.lines;
  const lines = target?.lines ?? [asked?.line ?? view.basket.length - 1];
  const names = reading.lines.length === 1 && line && isNamed(tools, view, to, line.item);
  if (names) {
    const old = view.basket[lines.at(-1) ?? -1];
    if (!old) return null;
    const count = numberIn(view, to);
    const units = unitsSaid(view, from, target, old);
    const quantity = count && !count.article ? line.quantity : (units ?? old.quantity);
    const next: ReadLine = {
      ...line,
      quantity,
      options: [...kept(tools, old, line.item ?? '', line.options), ...line.options],
    };
    return {
      changes: [
        {
          kind: 'replace',
          line: lines.at(-1) ?? 0,
          ...(units === undefined ? {} : { units }),
          with: next,
        },
      ],
      sure: reading.unread.length === 0 && lines.length === 1,
      unread: reading.unread,
    };
  }
  const where = lost?.lines ?? lines;
  const onto = tools.onto(wanted, at(view.basket, where));
  const gained = onto.options[0] ?? [];
  if (gained.length === 0) return null;
  const dropped = (lost?.changes ?? []).flatMap((change) =>
    change.kind === 'options' ? change.options : [],
  );
  const groupOf = (id: string) => tools.facts.menu.groups.find((group) => group.id === id);
  // In a group of one the new takes the place of the old; what is needed and gets no other only says which line is meant.
  const out = dropped.filter((option) => {
    const group = groupOf(option.group);
    return gained.some((other) => other.group === option.group)
      ? group?.max !== 1
      : (group?.min ?? 0) === 0;
  });
  return {
    changes: where.map((index, position): Change => ({
      kind: 'options',
      line: index,
      options: [...out, ...(onto.options[position] ?? [])],
      ...(target?.units === undefined ? {} : { units: target.units }),
    })),
    sure: onto.sure && (lost?.sure ?? true),
    unread: onto.unread,
  };
}
