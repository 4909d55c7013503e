/** Made by `npm run languages` of each language's messages.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/messages.json' with { type: 'json' };
import ptBR from '../pt-BR/messages.json' with { type: 'json' };

export const messagesByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
