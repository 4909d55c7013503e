/** Made by `npm run languages` of each language's examples.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/examples.json' with { type: 'json' };
import ptBR from '../pt-BR/examples.json' with { type: 'json' };

export const examplesByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
