/** The languages Balcão speaks, as BCP 47 tags, the shop's own first. A channel's own spelling (`pt_BR`) stays in its folder. */
export const LOCALES = ['pt-BR', 'en-US'] as const;

export type Locale = (typeof LOCALES)[number];

/** Something of each language. */
export const byLocale = <T>(make: (locale: Locale) => T): Record<Locale, T> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Record<Locale, T>;
