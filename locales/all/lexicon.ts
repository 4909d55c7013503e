/** Made by `npm run languages` of each language's lexicon.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/lexicon.json' with { type: 'json' };
import ptBR from '../pt-BR/lexicon.json' with { type: 'json' };

export const lexiconByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
