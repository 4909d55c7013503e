/** Made by `npm run languages` of each language's grammar.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/grammar.json' with { type: 'json' };
import ptBR from '../pt-BR/grammar.json' with { type: 'json' };

export const grammarByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
