import { foldText } from '../../lambda/domain/fold.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import type { Menu } from '../../lambda/domain/menu.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import type { SlotWord, Utterances } from '../../locales/utterances.ts';

/** The words a slot can hold, neutral of platform. */
export interface SlotTypeWords {
  name: string;
  words: SlotWord[];
}

/** Our slot types of one language, as large as they are: the shop's words and the language's own. */
export function slotTypes(
  menu: Menu,
  shop: Shop,
  locale: Locale,
  utterances: Utterances,
): SlotTypeWords[] {
  const named = (id: string, each: Named) => slotWord(id, each, locale);
  return [
    { name: 'MenuItem', words: menu.items.flatMap((item) => named(item.id, item)) },
    {
      name: 'MenuCategory',
      words: (menu.categories ?? []).flatMap((category) => named(category.id, category)),
    },
    {
      name: 'MenuOption',
      words: menu.groups.flatMap((group) =>
        group.options.flatMap((option) => named(`${group.id}.${option.id}`, option)),
      ),
    },
    { name: 'PaymentMethod', words: utterances.slotTypes.PaymentMethod },
    {
      name: 'DeliveryArea',
      words: shop.areas.map((area) => ({
        id: area.id,
        value: area.name,
        synonyms: area.neighbourhoods,
      })),
    },
  ].map(({ name, words }) => ({ name, words: distinct(words) }));
}

interface Named {
  name: Record<string, string>;
  aliases?: Record<string, string[]> | undefined;
}

function slotWord(id: string, named: Named, locale: Locale): SlotWord[] {
  const value = named.name[locale];
  return value === undefined ? [] : [{ id, value, synonyms: named.aliases?.[locale] ?? [] }];
}

/**
 * Each word once: Lex refuses a slot type with a word twice. What two options share ("cebola" on a pizza and
 * on a burger) goes to the first; the reader knows from the sentence which is meant.
 */
function distinct(words: SlotWord[]): SlotWord[] {
  const taken = new Set<string>();
  const free = (word: string) => {
    const folded = foldText(word);
    if (taken.has(folded)) return false;
    taken.add(folded);
    return true;
  };
  return words
    .filter((word) => free(word.value))
    .map((word) => ({ ...word, synonyms: word.synonyms.filter(free) }));
}
