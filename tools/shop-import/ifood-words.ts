/** What iFood calls a diet, and what our menus do. */
export const TAGS: Record<string, string> = {
  VEGETARIAN: 'vegetarian',
  VEGAN: 'vegan',
  GLUTEN_FREE: 'gluten-free',
  LAC_FREE: 'lactose-free',
  ORGANIC: 'organic',
  SUGAR_FREE: 'sugar-free',
};

export const isPaused = (status: string | undefined): boolean =>
  status !== undefined && status !== 'AVAILABLE';
