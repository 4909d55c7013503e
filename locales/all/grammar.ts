/** Made by `npm run languages` of each language's grammar.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/grammar.json';
import type ptBR from '../pt-BR/grammar.json';

export const grammarByLocale = readWords('grammar') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
