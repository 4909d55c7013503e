/** Made by `npm run languages` of each language's cues.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/cues.json';
import type ptBR from '../pt-BR/cues.json';

export const cuesByLocale = readWords('cues') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
