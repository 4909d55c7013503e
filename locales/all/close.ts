/** Made by `npm run languages` of each language's close.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/close.json' with { type: 'json' };
import ptBR from '../pt-BR/close.json' with { type: 'json' };

export const closeByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
