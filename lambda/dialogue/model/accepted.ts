import type { Line, LineOption } from '../../domain/line.ts';
import type { Locale } from '../../domain/locale.ts';
import type { MenuIndex } from '../../domain/menu-index.ts';
import type { Session } from '../session.ts';
import { actOfModel } from './model-lines.ts';
import { actOfAnswer } from './answer-act.ts';
import type { Proposal, ProposalOf } from './proposal.ts';
import { mostOf } from './proposal-limits.ts';
import type { ReachableAct } from './reachable.ts';
import { isSpeakable } from './speakable.ts';
import { isNamed } from './words-on-menu.ts';

export interface Asked {
  words: string;
  session: Session;
  menu: MenuIndex;
  locale: Locale;
}

/** A sentence means a few things; a model that calls more tools than these is not listened to any further. */
const MOST_PROPOSALS = 4;

/**
 * What of a model's proposals may be acted on. An id that is not on the menu, an option that its item does not take, a
 * quantity over the limit and a line that is not in the basket are left out; items that the words do not name are
 * asked about. Where something is to be done, questions and refusals beside it do not count. Empty: as if not asked.
 */
export function acceptedActs(proposals: readonly Proposal[], asked: Asked): ReachableAct[] {
  const acts = proposals.slice(0, MOST_PROPOSALS).flatMap((each) => actsOf(each, asked));
  const [first] = acts;
  const doing = acts.filter(({ kind }) => kind !== 'clarify' && kind !== 'outOfScope');
  const sure = doing.filter(({ kind }) => kind !== 'askMaybe' && kind !== 'askWhich');
  if (sure.length > 0) return oneOfEach(sure);
  return doing.length > 0 ? doing.slice(0, 1) : first ? [first] : [];
}

/** Of what can be said once in a turn, the first. */
const oneOfEach = (acts: readonly ReachableAct[]): ReachableAct[] =>
  acts.filter(
    ({ kind }, at) =>
      kind === 'addLines' ||
      kind === 'changeLine' ||
      acts.findIndex((other) => other.kind === kind) === at,
  );

function actsOf(proposal: Proposal, asked: Asked): ReachableAct[] {
  switch (proposal.kind) {
    case 'addLines':
      return added(proposal, asked);
    case 'changeLine':
      return changed(proposal, asked);
    case 'removeLine': {
      const line = placeOf(proposal.line, asked);
      const { units } = proposal;
      return line === undefined
        ? []
        : [{ kind: 'removeLine', line, ...(units !== undefined && { units }) }];
    }
    case 'giveAllergy': {
      const { allergens } = proposal;
      return [{ kind: 'giveAllergy', said: { kind: 'has', allergens, unlisted: [] } }];
    }
    case 'checkOut':
      return [{ kind: 'checkOut' }];
    case 'human':
      return [{ kind: 'human' }];
    case 'answer':
      return actOfAnswer(proposal, asked.menu);
    case 'clarify':
      return clarified(proposal, asked);
    case 'outOfScope':
      return [{ kind: 'outOfScope', why: proposal.why }];
  }
}

function added({ lines }: ProposalOf<'addLines'>, asked: Asked): ReachableAct[] {
  const { menu, words, locale } = asked;
  const real = lines.flatMap((line) => lineOf(line.item, line.quantity, line.options, menu));
  const named = real.filter((line) => isNamed(line, words, menu, locale));
  const guessed = real.filter((line) => !named.includes(line));
  if (named.length > 0) return [actOfModel(words, named, menu, locale)];
  return guessed.length > 0 && guessed.length <= MOST_GUESSED
    ? [{ kind: 'askMaybe', lines: guessed }]
    : [];
}

/** More guesses than these are no question that can be answered with a yes. */
const MOST_GUESSED = 3;

function changed(proposal: ProposalOf<'changeLine'>, asked: Asked): ReachableAct[] {
  const line = placeOf(proposal.line, asked);
  const before = line === undefined ? undefined : asked.session.basket[line];
  if (line === undefined || !before) return [];
  const { quantity, insteadItem, options = [] } = proposal;
  if (insteadItem !== undefined)
    return lineOf(insteadItem, quantity ?? before.quantity, options, asked.menu).map((other) => ({
      kind: 'changeLine',
      change: { kind: 'replace', line, with: other },
    }));
  const unit = asked.menu.item(before.item)?.unit;
  const fitting = optionsOf(before.item, options, asked.menu);
  const acts: ReachableAct[] = [];
  if (quantity !== undefined && quantity <= mostOf(unit))
    acts.push({ kind: 'changeLine', change: { kind: 'quantity', line, quantity } });
  if (fitting.length > 0)
    acts.push({ kind: 'changeLine', change: { kind: 'options', line, options: fitting } });
  // Changed in two ways, a line would be at another place for the second.
  return acts.slice(-1);
}

/** Where a line is in the basket, if it is still what it was when the model was asked. */
function placeOf(id: string, { session }: Asked): number | undefined {
  const [, place, item] = /^(\d{1,2}) ([a-z0-9-]+)$/.exec(id) ?? [];
  const at = Number(place) - 1;
  return session.basket[at]?.item === item && item !== undefined ? at : undefined;
}

type ProposedOptions = ProposalOf<'addLines'>['lines'][number]['options'];

function lineOf(id: string, quantity = 1, options: ProposedOptions, menu: MenuIndex): Line[] {
  const item = menu.item(id);
  if (!item || item.available === false || quantity > mostOf(item.unit)) return [];
  return [{ item: id, quantity, options: optionsOf(id, options ?? [], menu) }];
}

/** The options that the item takes, no more of a group than it allows, each once. */
function optionsOf(
  id: string,
  options: NonNullable<ProposedOptions>,
  menu: MenuIndex,
): LineOption[] {
  const item = menu.item(id);
  const taken: LineOption[] = [];
  for (const { option: path, amount = 'regular' } of options) {
    const [group = '', option = ''] = path.split('/');
    const { max = 0, min = 0 } = menu.group(group) ?? {};
    const of = taken.filter((each) => each.group === group);
    const chosen = of.filter((each) => each.amount !== 'none');
    const known = item?.groups?.includes(group) === true && menu.option(group, option);
    if (!known || (known.available === false && amount !== 'none')) continue;
    const fits = amount === 'none' ? min === 0 : chosen.length < max;
    if (fits && of.every((each) => each.option !== option)) taken.push({ group, option, amount });
  }
  return taken;
}

/** Items that it may be are asked by our own question; the model's own is said only where it is safe to say. */
function clarified({ question, items = [] }: ProposalOf<'clarify'>, asked: Asked): ReachableAct[] {
  const { menu, locale } = asked;
  const real = [...new Set(items)].flatMap((id) => lineOf(id, 1, [], menu));
  const [first, ...others] = real;
  if (first && others.length > 0) {
    const candidates = real.map(({ item }) => item);
    return [{ kind: 'askWhich', line: first, candidates, slot: 'item' }];
  }
  if (isSpeakable(question, menu, locale)) return [{ kind: 'clarify', question: question.trim() }];
  return first ? [{ kind: 'askMaybe', lines: [first] }] : [];
}
