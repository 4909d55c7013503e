/** What part of a meal a category is. */
export const MENU_KINDS = ['meal', 'side', 'drink', 'dessert'] as const;
export type MenuKind = (typeof MENU_KINDS)[number];
