/** Made by `npm run languages` of each language's phrases.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/phrases.json' with { type: 'json' };
import ptBR from '../pt-BR/phrases.json' with { type: 'json' };

export const phrasesByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
