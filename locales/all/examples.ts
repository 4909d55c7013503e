/** Made by `npm run languages` of each language's examples.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/examples.json';
import type ptBR from '../pt-BR/examples.json';

export const examplesByLocale = readWords('examples') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
