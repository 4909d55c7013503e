import type { LeftOutThere } from './build.ts';
import type { PassedLimit } from './fit.ts';
import type { Platform } from './limits.ts';

const whyOf = (limit: PassedLimit, platform: Platform): string => {
  switch (limit) {
    case 'longestWord':
      return 'longer than 140 characters';
    case 'mostWords':
      return 'more than 10,000 words in a slot type';
    case 'mostBytes':
      return platform === 'Alexa'
        ? 'more than a model of 1.5 MB holds'
        : 'more than a template of 1 MB holds';
  }
};

const SHOWN = 3;

/** What is said of the words that a platform does not take: a line each language, platform, type and limit. */
export function toldOf(leftOut: LeftOutThere[], byPopularity: boolean): string[] {
  if (leftOut.length === 0) return [];
  return [
    ...leftOut.map(({ platform, locale, type, limit, names, synonyms }) => {
      const parts = [
        ...(names.length > 0 ? [`${names.length} names (${shown(names)})`] : []),
        ...(synonyms.length > 0 ? [`${synonyms.length} other names (${shown(synonyms)})`] : []),
      ];
      return `left out of ${platform}, ${locale}, ${type}: ${parts.join(' and ')}: ${whyOf(limit, platform)}`;
    }),
    'What is left out is sold all the same: the Lambda reads the words of the sentence, and a slot is a hint.',
    byPopularity
      ? 'The most ordered stayed.'
      : 'The first of the menu stayed; with --popular FILE the most ordered do ("npm run sold" writes one).',
  ];
}

const shown = (words: string[]) =>
  [
    ...words.slice(0, SHOWN).map((word) => `"${word.slice(0, 40)}"`),
    ...(words.length > SHOWN ? ['…'] : []),
  ].join(', ');
