import type { Menu } from '../lambda/domain/menu.ts';

const HEADS = [
  'pizza',
  'burger',
  'salada',
  'suco',
  'torta',
  'pastel',
  'sopa',
  'prato',
  'bolo',
  'vitamina',
];
const SYLLABLES = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'la',
  'me',
  'ni',
  'po',
  'ru',
  'sa',
  'te',
  'vi',
  'xo',
  'za',
  'bri',
  'cla',
  'tro',
];

/** Words that no language has, the same at each run. */
function inventedWord(at: number): string {
  let rest = at * 7919 + 104_729;
  let word = '';
  for (let syllable = 0; syllable < 3 + (at % 2); syllable += 1) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length) + at * 31;
  }
  return word;
}

const same = (word: string) => ({ 'pt-BR': word, 'en-US': word });

/** A menu of `size` items as large shops have them: a hundred additions and sizes that items share, names of two or three words. */
export function generatedMenu(size: number): Menu {
  return {
    groups: [
      {
        id: 'size',
        min: 1,
        max: 1,
        options: [
          { id: 'small', name: { 'pt-BR': 'pequena', 'en-US': 'small' } },
          { id: 'large', name: { 'pt-BR': 'grande', 'en-US': 'large' } },
        ],
      },
      ...Array.from({ length: 10 }, (_, group) => ({
        id: `extra-${group}`,
        min: 0,
        max: 8,
        options: Array.from({ length: 10 }, (_unused, option) => ({
          id: `extra-${group}-${option}`,
          name: same(inventedWord(100_000 + group * 10 + option)),
        })),
      })),
    ],
    items: Array.from({ length: size }, (_, at) => ({
      id: `item-${at}`,
      name: same(
        `${HEADS[at % HEADS.length] ?? ''} ${inventedWord(at)}${at % 3 === 0 ? ` ${inventedWord(50_000 + (at % 97))}` : ''}`,
      ),
      groups: ['size', `extra-${at % 10}`],
    })),
  };
}

/** Orders of one to four items of a generated menu. */
export function generatedSentences(menu: Menu, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const lines = Array.from({ length: 1 + (at % 4) }, (_unused, line) => {
      const item = menu.items[(at * 37 + line * 101) % menu.items.length];
      const extras = menu.groups.find(({ id }) => id === item?.groups?.[1]);
      const name = item?.name['pt-BR'] ?? '';
      const extra = extras?.options[(at + line) % 10]?.name['pt-BR'] ?? '';
      return (
        [`duas ${name} grande com ${extra}`, `uma ${name} pequena sem ${extra}`, `três ${name}`][
          (at + line) % 3
        ] ?? ''
      );
    });
    const spelt = lines.join(' e ');
    return at % 5 === 0 ? spelt.replace(/a(?=[a-z]*$)/, 'o') : `quero ${spelt} por favor`;
  });
}
