import type { LineDraft, OptionDraft } from './draft.ts';
import type { MenuFacts } from './menu-facts.ts';

/** Whether something is added after the last half, with nothing to say that it is of that half alone. */
export function isAfterHalves({ options }: LineDraft, { share, joiner }: OptionDraft): boolean {
  const isLast = options.findLastIndex((option) => option.half) === share;
  const apart = options.some((option) => option.share !== -1 && option.share !== share);
  return isLast && !apart && joiner !== 'of';
}

/** "… com borda de catupiry e bacon": after what all of it has, more is for all of it. */
export function isOfAll(facts: MenuFacts, { options }: LineDraft, option: OptionDraft): boolean {
  const between = options.slice(option.share + 1, options.indexOf(option));
  return between.some(({ half, group }) => !half && group !== -1 && !facts.isAdditive(group));
}
