/** Made by `npm run languages` of each language's times.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/times.json';
import type ptBR from '../pt-BR/times.json';

export const timesByLocale = readWords('times') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
