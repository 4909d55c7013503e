import type { MenuIndex } from '../../domain/menu-index.ts';
import type { ProposalOf } from './proposal.ts';
import type { ReachableAct } from './reachable.ts';

/** A question that the shop's own facts answer: the model says which, our phrases say the answer. */
export function actOfAnswer(
  { about, item: id, category, allergens = [] }: ProposalOf<'answer'>,
  menu: MenuIndex,
): ReachableAct[] {
  const item = id === undefined ? undefined : menu.item(id);
  const line = item && { item: item.id, quantity: 1, options: [] };
  switch (about) {
    case 'hours':
      return [{ kind: 'askHours' }];
    case 'areas':
      return [{ kind: 'askArea' }];
    case 'where':
      return [{ kind: 'askWhere' }];
    case 'menu': {
      const known = menu.menu.categories?.some((each) => each.id === category);
      return [{ kind: 'askMenu', ...(known === true && category !== undefined && { category }) }];
    }
    case 'price':
    case 'have':
      return line ? [{ kind: 'askItem', about, line }] : [];
    case 'contents':
      return line
        ? [{ kind: 'askItem', about, line, ...(allergens.length > 0 && { allergens }) }]
        : [];
    case 'total':
      return [{ kind: 'askTotal' }];
    case 'status':
      return [{ kind: 'askStatus' }];
    case 'suggestion':
      return [{ kind: 'askSuggestion' }];
    case 'help':
      return [{ kind: 'help' }];
    case 'unknown':
      return [{ kind: 'notUnderstood', unread: [], question: true }];
  }
}
