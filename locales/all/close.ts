/** Made by `npm run languages` of each language's close.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/close.json';
import type ptBR from '../pt-BR/close.json';

export const closeByLocale = readWords('close') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
