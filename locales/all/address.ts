/** Made by `npm run languages` of each language's address.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/address.json';
import type ptBR from '../pt-BR/address.json';

export const addressByLocale = readWords('address') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
