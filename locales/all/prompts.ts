/** Made by `npm run languages` of each language's prompts.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/prompts.json' with { type: 'json' };
import ptBR from '../pt-BR/prompts.json' with { type: 'json' };

export const promptsByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
