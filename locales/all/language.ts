/** Made by `npm run languages` of each language's language.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/language.json';
import type ptBR from '../pt-BR/language.json';

export const languageByLocale = readWords('language') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
