/** Made by `npm run languages` of each language's prompts.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/prompts.json';
import type ptBR from '../pt-BR/prompts.json';

export const promptsByLocale = readWords('prompts') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
