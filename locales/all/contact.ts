/** Made by `npm run languages` of each language's contact.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/contact.json';
import type ptBR from '../pt-BR/contact.json';

export const contactByLocale = readWords('contact') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
