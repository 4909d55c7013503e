/** Made by `npm run languages` of each language's numbers.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/numbers.json';
import type ptBR from '../pt-BR/numbers.json';

export const numbersByLocale = readWords('numbers') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
