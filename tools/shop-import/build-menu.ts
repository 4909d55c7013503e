import type { Locale } from '../../lambda/domain/locale.ts';
import type { Menu, MenuItem, MenuOption, OptionGroup, Price } from '../../lambda/domain/menu.ts';
import type { Draft, DraftGroup, DraftItem, DraftOption, DraftPrice } from './draft.ts';
import { ids, type Ids } from './ids.ts';

/** A menu of ours, with ids made from the names; names are in `locale`, and in the languages that the source had. */
export function buildMenu({ items }: Draft, locale: Locale): Menu {
  const named = namesIn(locale);
  const categoryIds = ids();
  const groups = new Groups(locale);
  const itemIds = ids();
  const made = items.map((item): MenuItem => {
    const { name, names, aliases, description, category, cents } = item;
    const taken = groups.of(item);
    return {
      id: itemIds.fresh(name),
      name: named(name, names),
      ...(aliases && aliases.length > 0 && { aliases: { [locale]: aliases } }),
      ...(description !== undefined && { description: { [locale]: description } }),
      ...(category !== undefined && { category: categoryIds.of(category) }),
      ...(taken.length > 0 && { groups: taken }),
      ...(cents !== undefined && { priceCents: groups.price(cents) }),
      ...(item.available === false && { available: false }),
      ...(item.tags && item.tags.length > 0 && { tags: item.tags }),
      ...(item.allergens && item.allergens.length > 0 && { allergens: item.allergens }),
      ...(item.minimumAge !== undefined && { minimumAge: item.minimumAge }),
    };
  });
  const categories = categoryIds.all().map(([name, id]) => ({ id, name: named(name) }));
  return { ...(categories.length > 0 && { categories }), items: made, groups: groups.all() };
}

/** In small letters, as they stand in a sentence: tills and sheets write titles. */
const namesIn =
  (locale: Locale) =>
  (name: string, names: Record<string, string> = {}) =>
    Object.fromEntries(
      [[locale, name] as const, ...Object.entries(names)].map(([language, each]) => [
        language,
        each.toLocaleLowerCase(language),
      ]),
    );

/** The groups of all items; a price by another group's option needs that group's ids. */
class Groups {
  readonly #named: ReturnType<typeof namesIn>;
  readonly #groupIds: Ids = ids();
  readonly #made = new Map<string, { group: OptionGroup; options: Ids }>();

  constructor(locale: Locale) {
    this.#named = namesIn(locale);
  }

  /** The ids of an item's groups, made where they are new. */
  of({ groups }: DraftItem): string[] {
    for (const group of groups) this.#prepare(group);
    return groups.map((group) => this.#finish(group));
  }

  all(): OptionGroup[] {
    return [...this.#made.values()].map(({ group }) => group);
  }

  #prepare({ key, name, names, min, max, shares, options: drafts }: DraftGroup): void {
    if (this.#made.has(key)) return;
    const options = ids();
    for (const option of drafts) options.of(option.name);
    this.#made.set(key, {
      options,
      group: {
        id: this.#groupIds.fresh(name),
        name: this.#named(name, names),
        min,
        max,
        ...(shares && { shares }),
        options: [],
      },
    });
  }

  #finish({ key, options: drafts }: DraftGroup): string {
    const { group, options } = this.#known(key);
    if (group.options.length === 0)
      group.options = drafts.map((option) => this.#option(option, options));
    return group.id;
  }

  #option({ name, names, cents, available }: DraftOption, options: Ids): MenuOption {
    return {
      id: options.of(name),
      name: this.#named(name, names),
      ...(cents !== undefined && cents !== 0 && { priceCents: this.price(cents) }),
      ...(available === false && { available: false }),
    };
  }

  /** A price by options, in the ids of a group that was made. */
  price(cents: DraftPrice): Price {
    if (typeof cents === 'number') return cents;
    const { group, options } = this.#known(cents.by);
    return {
      by: group.id,
      cents: Object.fromEntries(
        Object.entries(cents.cents).map(([name, value]) => [options.of(name), value]),
      ),
    };
  }

  #known(key: string) {
    const made = this.#made.get(key);
    if (!made) throw new TypeError(`no group ${key} was prepared`);
    return made;
  }
}
