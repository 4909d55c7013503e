/** Made by `npm run languages` of each language's lexicon.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/lexicon.json';
import type ptBR from '../pt-BR/lexicon.json';

export const lexiconByLocale = readWords('lexicon') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
