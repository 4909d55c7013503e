/** Made by `npm run languages` of each language's skill.json; never edited by hand. */
import type { Locale } from '../../lambda/domain/locale.ts';
import enUS from '../en-US/skill.json' with { type: 'json' };
import ptBR from '../pt-BR/skill.json' with { type: 'json' };

export const skillByLocale = { 'pt-BR': ptBR, 'en-US': enUS } as const satisfies Record<Locale, object>;
