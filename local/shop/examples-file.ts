import { proposalOf, type Proposal } from '../../lambda/dialogue/model/proposal.ts';
import type { Menu, MenuItem } from '../../lambda/domain/menu.ts';
import { redact } from '../../lambda/domain/redact.ts';
import { exampleSchema, type Example } from '../../lambda/domain/shop.ts';
import type { FileParts } from './file-parts.ts';

/** More than a prompt has room for; of these, those most like the sentence are told. */
const MOST_EXAMPLES = 50;

/** What can be said of a sentence that begins a talk: no line of a basket that is not there. */
const TOOLS = [
  'addLines',
  'answer',
  'clarify',
  'outOfScope',
  'giveAllergy',
  'checkOut',
  'human',
] as const;

interface Fault {
  message: string;
  mend: string;
}

/** One example a line: `{"words": "…", "means": {"addLines": {…}}}`, checked against the menu where that is sound. */
export function examplesIn(text: string, menu: Menu | undefined): FileParts<Example> {
  const parts: FileParts<Example> = { entries: [], faults: [] };
  for (const [at, row] of text.split(/\r?\n/).entries()) {
    if (row.trim() === '') continue;
    const read = exampleSchema.safeParse(json(row));
    const fault = read.success
      ? faultIn(read.data, menu)
      : {
          message: 'not an example',
          mend: 'write it as {"words": "what a customer said", "means": {"addLines": {"lines": [{"item": "an id of the menu"}]}}}',
        };
    if (fault) parts.faults.push({ line: at + 1, severity: 'error', ...fault });
    else if (read.success) parts.entries.push(read.data);
  }
  if (parts.entries.length > MOST_EXAMPLES)
    parts.faults.push({
      line: 1,
      severity: 'error',
      message: `there are ${parts.entries.length} examples, more than ${MOST_EXAMPLES}`,
      mend: 'keep those that the shop’s customers say most and that are misunderstood',
    });
  return parts;
}

function faultIn({ words, means }: Example, menu: Menu | undefined): Fault | undefined {
  const [first, ...others] = Object.entries(means);
  const [tool, input] = first ?? ['', undefined];
  if (others.length > 0 || !(TOOLS as readonly string[]).includes(tool))
    return { message: 'what it means is one tool', mend: `name one of ${TOOLS.join(', ')}` };
  const proposal = proposalOf(tool, input);
  if (!proposal)
    return { message: `${tool} does not take this`, mend: 'see docs/bedrock.md for what it takes' };
  if (redact(words) !== words)
    return { message: 'the words hold what names a person', mend: 'write it without that' };
  return menu && faultOnMenu(proposal, menu);
}

function faultOnMenu(proposal: Proposal, menu: Menu): Fault | undefined {
  const named =
    proposal.kind === 'addLines'
      ? proposal.lines
      : proposal.kind === 'answer' && proposal.item !== undefined
        ? [{ item: proposal.item }]
        : proposal.kind === 'clarify'
          ? (proposal.items ?? []).map((item) => ({ item }))
          : [];
  for (const line of named) {
    const item = menu.items.find(({ id }) => id === line.item);
    if (!item)
      return { message: `no item "${line.item}" on the menu`, mend: 'use an id of menu.json' };
    const options = 'options' in line ? (line.options ?? []) : [];
    const unknown = options.find(({ option }) => !takes(item, option, menu));
    if (unknown)
      return {
        message: `"${item.id}" takes no option "${unknown.option}"`,
        mend: 'write it as "group/option", both of menu.json',
      };
  }
  return undefined;
}

function takes({ groups = [] }: MenuItem, path: string, menu: Menu): boolean {
  const [group = '', option = ''] = path.split('/');
  const found = groups.includes(group) && menu.groups.find(({ id }) => id === group);
  return found !== false && found?.options.some(({ id }) => id === option) === true;
}

/** Undefined where it is none, which no schema takes. */
function json(row: string): unknown {
  try {
    return JSON.parse(row);
  } catch {
    return undefined;
  }
}
