/** Made by `npm run languages` of each language's skill.json; never edited by hand. */
import { readWords } from '../read-words.ts';
import type enUS from '../en-US/skill.json';
import type ptBR from '../pt-BR/skill.json';

export const skillByLocale = readWords('skill') as { 'pt-BR': typeof ptBR; 'en-US': typeof enUS };
