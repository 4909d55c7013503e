/** Made by `npm run languages` of each language's address.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/address.json' with { type: 'json' };
import ptBR from '../pt-BR/address.json' with { type: 'json' };

export const addressByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
