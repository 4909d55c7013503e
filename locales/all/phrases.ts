/** Made by `npm run languages` of each language's phrases.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/phrases.json';
import type ptBR from '../pt-BR/phrases.json';

export const phrasesByLocale = readWords('phrases') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
