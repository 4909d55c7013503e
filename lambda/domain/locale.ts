/** The languages Balcão speaks, as BCP 47 tags, the shop's own first. A channel's own spelling (`pt_BR`) stays in its folder. */
export const LOCALES = ['pt-BR', 'en-US'] as const;

export type Locale = (typeof LOCALES)[number];

/** Something of each language, made when it is first asked for: a cold start waits for none that nobody speaks. */
export function byLocale<T>(make: (locale: Locale) => T): Record<Locale, T> {
  const made = {} as Record<Locale, T>;
  for (const locale of LOCALES)
    Object.defineProperty(made, locale, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make(locale);
        Object.defineProperty(made, locale, { value, enumerable: true });
        return value;
      },
    });
  return made;
}
