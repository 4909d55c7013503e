/** Made by `npm run languages` of each language's allergens.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/allergens.json' with { type: 'json' };
import ptBR from '../pt-BR/allergens.json' with { type: 'json' };

export const allergensByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
