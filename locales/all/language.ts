/** Made by `npm run languages` of each language's language.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/language.json' with { type: 'json' };
import ptBR from '../pt-BR/language.json' with { type: 'json' };

export const languageByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
