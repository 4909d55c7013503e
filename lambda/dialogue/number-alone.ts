import enUS from '../../locales/en-US/cues.json' with { type: 'json' };
import ptBR from '../../locales/pt-BR/cues.json' with { type: 'json' };
import type { Locale } from '../domain/locale.ts';
import { fold } from '../reader/fold.ts';
import { numberAt } from './words/said-number.ts';

const BESIDE: Record<Locale, ReadonlySet<string>> = {
  'pt-BR': new Set(ptBR.besideNumber),
  'en-US': new Set(enUS.besideNumber),
};

/** The number that an answer is, "cinco", "o pedido 2", "four stars"; undefined for a number of something else. */
export function numberAlone(words: string, locale: Locale): number | undefined {
  const folded = fold(words).filter((word) => !BESIDE[locale].has(word));
  const number = numberAt(folded, 0, locale);
  return number?.end === folded.length ? number.value : undefined;
}
