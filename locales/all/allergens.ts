/** Made by `npm run languages` of each language's allergens.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/allergens.json';
import type ptBR from '../pt-BR/allergens.json';

export const allergensByLocale = readWords('allergens') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
