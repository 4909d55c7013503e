/** Made by `npm run languages` of each language's wishes.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/wishes.json' with { type: 'json' };
import ptBR from '../pt-BR/wishes.json' with { type: 'json' };

export const wishesByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
