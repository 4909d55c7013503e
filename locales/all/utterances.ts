/** Made by `npm run languages` of each language's utterances.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/utterances.json' with { type: 'json' };
import ptBR from '../pt-BR/utterances.json' with { type: 'json' };

export const utterancesByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
