/** The languages whose built-in intents and slot types this runtime knows. */
const LANGUAGES = ['pt', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language of a Lex locale such as `pt_BR`; undefined for one that is not spoken here. */
export const languageOf = (localeId: string): Language | undefined =>
  LANGUAGES.find((language) => localeId.startsWith(`${language}_`));
