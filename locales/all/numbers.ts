/** Made by `npm run languages` of each language's numbers.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/numbers.json' with { type: 'json' };
import ptBR from '../pt-BR/numbers.json' with { type: 'json' };

export const numbersByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
