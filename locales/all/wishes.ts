/** Made by `npm run languages` of each language's wishes.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/wishes.json';
import type ptBR from '../pt-BR/wishes.json';

export const wishesByLocale = readWords('wishes') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
