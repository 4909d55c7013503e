/** Made by `npm run languages` of each language's sizes.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/sizes.json' with { type: 'json' };
import ptBR from '../pt-BR/sizes.json' with { type: 'json' };

export const sizesByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
