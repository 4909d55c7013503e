import { candidateTold } from './candidate-words.ts';
import { CHANGE_PHRASES } from './change-phrases.ts';
import type { Asked, BasketLine, Change, TurnReading } from './change.ts';
import type { Mention } from './mentions.ts';
import type { ReadLine, ReadOption, Reading } from './reading.ts';
import type { TurnTools, Understood } from './turn-tools.ts';
import { applySegment } from './turn-apply.ts';
import { changesOnto } from './turn-changes.ts';
import { cutSegments } from './turn-segments.ts';
import { linesNamed, type Pointing } from './turn-target.ts';
import { textOf } from './turn-text.ts';

function adding(reading: Reading): Understood {
  const changes: Change[] = reading.lines.length > 0 ? [{ kind: 'add', lines: reading.lines }] : [];
  return { changes, sure: reading.sure, unread: reading.unread };
}

function idsMeant({ facts }: TurnTools, { hits }: Mention): string[] {
  const items = hits.items.flatMap(({ item }) => facts.menu.items[item]?.id ?? []);
  const options = [...hits.options].flatMap(([group, each]) =>
    each.flatMap(({ option }) => facts.menu.groups[group]?.options[option]?.id ?? []),
  );
  return [...items, ...options];
}

/** "a segunda", "the first one", or the name of one of what was offered. */
function chosenCandidate(
  tools: TurnTools,
  view: Pointing,
  asked: Asked,
): ReadOption | ReadLine | null {
  const { candidates = [] } = asked;
  const { is, ordinals } = CHANGE_PHRASES[tools.locale];
  const named = new Set<string>();
  const places: number[] = [];
  view.words.forEach((word, at) => {
    const place = ordinals.get(word) ?? (is.last(view.words, at) > 0 ? candidates.length : null);
    if (place !== null) places.push(place);
    for (const arc of view.sentence.arcs[at] ?? []) {
      if (arc.kind !== 'menu') continue;
      const ids = idsMeant(tools, arc.mention);
      const fitting = candidates.filter((id) => ids.includes(id));
      if (fitting.length === 1) named.add(fitting[0] ?? '');
    }
  });
  const place = candidates[(places[0] ?? 0) - 1];
  const told = named.size === 0 && place === undefined;
  const id =
    named.size === 1
      ? [...named][0]
      : told
        ? (candidateTold(tools, view, candidates) ?? undefined)
        : place;
  if (id === undefined) return null;
  if (tools.facts.menu.items.some((item) => item.id === id))
    return { item: id, quantity: 1, options: [] };
  const group = tools.facts.menu.groups.find(
    (each) =>
      (asked.group === undefined || each.id === asked.group) &&
      each.options.some((option) => option.id === id),
  );
  return group ? { group: group.id, option: id, amount: 'regular' } : null;
}

function answer(
  tools: TurnTools,
  view: Pointing,
  asked: Asked,
  { lines, unread }: Reading,
): Understood | null {
  const line = asked.line ?? (view.basket.length > 0 ? view.basket.length - 1 : undefined);
  if (asked.candidates !== undefined) {
    const chosen = chosenCandidate(tools, view, asked);
    if (!chosen) return null;
    if ('option' in chosen)
      return line === undefined
        ? null
        : { changes: [{ kind: 'options', line, options: [chosen] }], sure: true, unread: [] };
    // "Guaraná lata": what is said of it beside its name counts too.
    const [read, ...others] = lines;
    const whole = read?.item === chosen.item && others.length + unread.length === 0 ? read : chosen;
    return {
      changes:
        asked.line === undefined
          ? [{ kind: 'add', lines: [whole] }]
          : [{ kind: 'replace', line: asked.line, with: whole }],
      sure: true,
      unread: [],
    };
  }
  return null;
}

/** Words without a verb: an order, or options for the line that was asked about or spoken of last. */
function plain(
  tools: TurnTools,
  view: Pointing,
  text: string,
  asked: Asked | undefined,
  anew: boolean,
): Understood {
  const reading = tools.read(text, asked);
  if (anew && asked?.line === undefined) return adding(reading);
  const line = asked?.line ?? view.basket.length - 1;
  const target = view.basket[line];
  if (!target) return adding(reading);
  const onto = tools.onto(text, [target], asked);
  const touches = (onto.options[0]?.length ?? 0) > 0 || onto.quantities[0] !== undefined;
  if (!touches) {
    // A bare option that does not answer the question hardly orders something else.
    const answers =
      asked?.group === undefined ||
      view.sentence.arcs.some((arcs) =>
        arcs.some(
          (arc) => arc.kind === 'menu' && arc.mention.whole && arc.mention.hits.items.length > 0,
        ),
      );
    return { ...adding(reading), sure: reading.sure && answers };
  }
  const better = asked?.line !== undefined || onto.cost + 0.3 < tools.onto(text, [], asked).cost;
  return better
    ? { changes: changesOnto(onto, [line]), sure: onto.sure, unread: onto.unread }
    : adding(reading);
}

/** "Tira tudo": all goes; "tira tudo menos as pizzas": all but what is named. */
function cleared(view: Pointing, at: number): Understood {
  const { words, basket, locale } = view;
  const { is } = CHANGE_PHRASES[locale];
  const from = at + is.clear(words, at);
  const except = words.findIndex((_, place) => place >= from && is.except(words, place) > 0);
  // "Tira tudo do x-egg" is of what is on it.
  const rest = { from, to: words.length };
  const named = words.some((_, place) => place >= from && linesNamed(view, place, rest.to));
  if (except < 0 && named) return { changes: [], sure: false, unread: [textOf(view, rest)] };
  if (except < 0) return { changes: [{ kind: 'clear' }], sure: true, unread: [] };
  const kept = new Set(
    words.flatMap((_, place) =>
      place > except ? (linesNamed(view, place, words.length)?.lines ?? []) : [],
    ),
  );
  const changes = basket.flatMap((_, line): Change[] =>
    kept.has(line) ? [] : [{ kind: 'remove', line }],
  );
  return kept.size === 0
    ? { changes: [], sure: false, unread: [textOf(view, { from: except, to: words.length })] }
    : { changes, sure: true, unread: [] };
}

/** Reads a turn as additions and changes to a basket. */
export function readTurn(
  tools: TurnTools,
  text: string,
  basket: readonly BasketLine[],
  asked: Asked | undefined,
): TurnReading {
  const reading = tools.read(text, asked);
  const sentence = tools.mark(text);
  const words = sentence.tokens.map(({ word }) => word);
  const view: Pointing = { sentence, words, locale: tools.locale, facts: tools.facts, basket };
  const whole = (understood: Understood): TurnReading => ({ reading, ...understood });

  const { is } = CHANGE_PHRASES[tools.locale];
  const clear = words.findIndex((_, at) => is.clear(words, at) > 0);
  if (basket.length > 0 && clear >= 0) return whole(cleared(view, clear));
  const answered = asked && answer(tools, view, asked, reading);
  if (answered) return whole(answered);
  const segments = cutSegments(view);
  const refused = segments.filter(({ refuses }) => refuses);
  // What is refused is not ordered, though nothing is there that could go.
  if (basket.length === 0 && refused.length > 0)
    return whole({ changes: [], sure: false, unread: refused.map((each) => textOf(view, each)) });
  if (basket.length === 0) return whole(adding(reading));

  const parts = segments.flatMap(
    (segment) => applySegment(tools, view, segment, asked, plain) ?? [],
  );
  const changes = parts.flatMap((part) => part.changes);
  if (
    changes.length === 0 &&
    segments.some(({ verb }) => verb === 'remove' || verb === 'replace')
  ) {
    const unread = parts.flatMap((part) => part.unread);
    return whole({ changes, sure: false, unread: unread.length > 0 ? unread : reading.unread });
  }
  if (changes.length === 0) return whole(adding(reading));
  return whole({
    changes,
    sure: parts.every((part) => part.sure),
    unread: parts.flatMap((part) => part.unread),
  });
}
