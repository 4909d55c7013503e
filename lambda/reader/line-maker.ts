import { carriers, optionsMeant } from './attach.ts';
import { distinctOptions } from './distinct-options.ts';
import type { LineDraft, OptionDraft } from './draft.ts';
import { isAfterHalves, isOfAll } from './half-additions.ts';
import type { MenuFacts } from './menu-facts.ts';
import type { ItemHit, OptionHit } from './name-index.ts';
import type { Ask, ReadLine, ReadOption } from './reading.ts';
import { mustBeChosen, yieldsTo } from './refusable.ts';
import type { Sentence } from './sentence.ts';
import { isCounted, isSize } from './size-words.ts';

const MOST_CANDIDATES = 8;
const LEAST_BARE_WEIGHT = 50;
const MOST_UNITS = 999;
const SHARE_ORDER: readonly ItemHit['share'][] = ['whole', 'head', 'headless', 'rest', 'scrap'];

function bestItems(line: LineDraft): readonly number[] {
  const items = line.items ?? [];
  const hits = line.mention?.hits.items.filter((hit) => items.includes(hit.item)) ?? [];
  const own = hits.some((hit) => !hit.foreign) ? hits.filter((hit) => !hit.foreign) : hits;
  for (const share of SHARE_ORDER) {
    const best = own.filter((hit) => hit.share === share);
    if (best.length > 0) return best.map((hit) => hit.item);
  }
  return items;
}

/** Of what is sold by the piece there is no kilo and a half, which is in doubt anyway: one, or as many whole ones. */
const unitsOf = ({ measure, quantity }: LineDraft): number =>
  measure === null ? Math.max(1, Math.floor(quantity)) : 1;

/** Turns drafts into lines as the contract has them, with what must be asked, what it cost and what is in doubt. */
export class LineMaker {
  readonly asks: Ask[] = [];
  readonly lines: ReadLine[] = [];
  readonly unread: string[] = [];
  cost = 0;
  doubts = 0;
  readonly facts: MenuFacts;
  readonly sentence: Sentence;

  constructor(facts: MenuFacts, sentence: Sentence) {
    this.facts = facts;
    this.sentence = sentence;
  }

  private word(mention: { start: number; end: number }): string {
    const { text, tokens } = this.sentence;
    return text.slice(tokens[mention.start]?.start, tokens[mention.end - 1]?.end).toLowerCase();
  }

  /** "extra" before a size is no more of it: the menu has not the size that was said. */
  private anotherSize(
    { mention }: OptionDraft,
    size: Pick<ReadOption, 'group' | 'option'>,
  ): ReadOption {
    this.doubts += 1;
    this.unread.push(this.word({ start: mention.start - 1, end: mention.start }));
    return { ...size, amount: 'regular' };
  }

  private option(
    item: number,
    option: OptionDraft,
    line: LineDraft,
    at: number,
  ): ReadOption | null {
    const group = this.facts.menu.groups[option.group];
    if (!group) return null;
    const refused = option.amount === 'none';
    // Half of what cannot be shared out: the kitchen would have to be told.
    if (option.half && !this.facts.shares(option.group)) this.doubts += 1;
    const meant = optionsMeant(option.mention, option.group, refused);
    const [hit] = meant;
    const found = group.options[hit?.option ?? -1];
    if (!hit || !found) return null;
    if (meant.length > 1) {
      if (refused && !this.facts.isRequired(option.group)) return this.noneOf(item, option, meant);
      this.doubts += 1;
      const candidates = meant
        .flatMap(({ option: each }) => group.options[each]?.id ?? [])
        .slice(0, MOST_CANDIDATES);
      this.asks.push({ kind: 'which', line: at, word: this.word(option.mention), candidates });
      return null;
    }
    const included = this.facts.includes(item, option.group, hit.option);
    const part = refused && !hit.negative && hit.share !== 'whole' && !included;
    if (hit.share === 'scrap' || hit.share === 'rest' || part) this.doubts += 1;
    // What must be chosen is not refused, but for another.
    if (refused && !hit.negative && mustBeChosen(this.facts, item, option.group, found.id))
      this.doubts += 1;
    const amount = refused && hit.negative ? 'regular' : option.amount;
    // More or less of a flavour or of a size is rather a word that belongs elsewhere.
    if (amount === 'extra' || amount === 'light') {
      if (this.facts.shares(option.group)) this.cost += 1;
      else if (this.facts.isSingle(option.group)) this.cost += 0.5;
      if (isSize(found)) return this.anotherSize(option, { group: group.id, option: found.id });
    }
    if (amount === 'regular' && option.count === 1 && included) {
      // What comes with the item anyway is seldom asked for: perhaps it was meant otherwise.
      this.cost += 0.3;
      return null;
    }
    const share = line.options[option.share];
    const half =
      share && this.facts.shares(share.group) && this.facts.isAdditive(option.group)
        ? optionsMeant(share.mention, share.group, false)[0]
        : undefined;
    // "half plain half ham with extra cheese": on all of it, or on the ham?
    const after = half && amount !== 'none' && isAfterHalves(line, option);
    if (after && !isOfAll(this.facts, line, option)) this.doubts += 1;
    const of =
      half && share && !after
        ? this.facts.menu.groups[share.group]?.options[half.option]?.id
        : undefined;
    return {
      group: group.id,
      option: found.id,
      amount,
      ...(option.count === 1 ? {} : { count: option.count }),
      ...(of === undefined ? {} : { of }),
    };
  }

  /** "No beans", where there are two kinds: of what the item includes that one goes; none of the others was there. */
  private noneOf(item: number, { group, share }: OptionDraft, meant: readonly OptionHit[]) {
    const included = meant.filter(({ option }) => this.facts.includes(item, group, option));
    const [one] = included;
    if (included.length > 1 || share !== -1) this.doubts += 1;
    const { id = '', options = [] } = this.facts.menu.groups[group] ?? {};
    const found = options[one?.option ?? -1];
    return found ? { group: id, option: found.id, amount: 'none' as const } : null;
  }

  private check(item: number, line: LineDraft, read: ReadLine, at: number) {
    for (const each of this.facts.groupsOf[item] ?? []) {
      const group = this.facts.menu.groups[each];
      if (!group) continue;
      const chosen = read.options.filter(
        (option) => option.group === group.id && option.amount !== 'none',
      );
      if (
        chosen.length > group.max ||
        (group.max === 1 && chosen.some(({ count }) => (count ?? 1) > 1))
      )
        this.doubts += 1;
      // "15 wings", sold by ten or by twenty: how many of which?
      if (
        line.said &&
        line.quantity > 1 &&
        group.min > 0 &&
        chosen.length === 0 &&
        isCounted(group)
      )
        this.doubts += 1;
      // "duas pizzas de calabresa e atum": one of each, or both in each?
      const flavours = line.options.filter((option) => option.group === each && !option.half);
      if (this.facts.shares(each) && chosen.length > 1 && flavours.length === line.quantity)
        this.doubts += 1;
      const asked = this.asks.some(
        (ask) =>
          ask.kind === 'which' &&
          ask.line === at &&
          group.options.some(({ id }) => ask.candidates.includes(id)),
      );
      if (chosen.length < group.min && group.default === undefined && !asked)
        this.asks.push({ kind: 'choose', line: at, group: group.id });
    }
    const unit = this.facts.unitOf(item);
    if (unit === 'each' && !Number.isInteger(line.quantity)) this.doubts += 1;
    if (unit === 'each' ? line.measure !== null : line.measure !== unit) {
      if (unit === 'each' || read.quantity < LEAST_BARE_WEIGHT) this.doubts += 1;
      if (unit === 'each') this.cost += 3;
    }
    if (
      read.quantity > (unit === 'each' ? MOST_UNITS : MOST_UNITS * 100) ||
      !Number.isInteger(read.quantity)
    )
      this.doubts += 1;
  }

  add(line: LineDraft) {
    const at = this.lines.length;
    const meant = bestItems(line);
    const able = meant.length > 1 ? carriers(this.facts, line, meant) : [];
    const items = able.length > 0 ? able : meant;
    const [item = -1] = items;
    const known = items.length === 1 ? this.facts.menu.items[item] : undefined;
    const note = line.notes.join(', ');
    if (!known) {
      this.doubts += 1;
      const first = line.mention ?? line.options[0]?.mention;
      if (first && items.length > 0)
        this.asks.push({
          kind: 'which',
          line: at,
          word: this.word(first),
          candidates: items
            .slice(0, MOST_CANDIDATES)
            .flatMap((each) => this.facts.menu.items[each]?.id ?? []),
        });
    }
    const options = line.options.flatMap((option) => this.option(item, option, line, at) ?? []);
    const { options: unlike, contradicts } = distinctOptions(options, ({ group, option }) =>
      yieldsTo(this.facts, known?.includes ?? [], group, option),
    );
    if (contradicts) this.doubts += 1;
    const read: ReadLine = {
      item: known?.id ?? null,
      quantity: known && this.facts.unitOf(item) === 'each' ? unitsOf(line) : line.quantity,
      options: unlike,
      ...(note === '' ? {} : { note }),
    };
    this.lines.push(read);
    if (known) this.check(item, line, read, at);
  }
}
