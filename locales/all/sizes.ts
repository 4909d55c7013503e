/** Made by `npm run languages` of each language's sizes.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/sizes.json';
import type ptBR from '../pt-BR/sizes.json';

export const sizesByLocale = readWords('sizes') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
