/** Made by `npm run languages` of each language's contact.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/contact.json' with { type: 'json' };
import ptBR from '../pt-BR/contact.json' with { type: 'json' };

export const contactByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
