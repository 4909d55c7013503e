/** Made by `npm run languages` of each language's utterances.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/utterances.json';
import type ptBR from '../pt-BR/utterances.json';

export const utterancesByLocale = readWords('utterances') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
