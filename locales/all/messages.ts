/** Made by `npm run languages` of each language's messages.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/messages.json';
import type ptBR from '../pt-BR/messages.json';

export const messagesByLocale = readWords('messages') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
