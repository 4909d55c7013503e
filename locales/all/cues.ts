/** Made by `npm run languages` of each language's cues.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/cues.json' with { type: 'json' };
import ptBR from '../pt-BR/cues.json' with { type: 'json' };

export const cuesByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
