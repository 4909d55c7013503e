/** The languages Balcão speaks, as BCP 47 tags. A channel's own spelling (`pt_BR`) stays in its folder. */
export const LOCALES = ['pt-BR', 'en-US'] as const;

export type Locale = (typeof LOCALES)[number];
