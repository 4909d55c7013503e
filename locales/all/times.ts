/** Made by `npm run languages` of each language's times.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/times.json' with { type: 'json' };
import ptBR from '../pt-BR/times.json' with { type: 'json' };

export const timesByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
