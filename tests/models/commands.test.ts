import { categoryAsked } from '../../lambda/dialogue/category-asked.ts';
import { commandIn } from '../../lambda/dialogue/commands.ts';
import { LOCALES } from '../../lambda/domain/locale.ts';
import { indexMenu } from '../../lambda/domain/menu-index.ts';
import { loadShop } from '../../local/shop/load-shop.ts';
import { UTTERANCES } from '../../locales/utterances.ts';

const index = indexMenu((await loadShop('shop')).menu);

/** Something a customer could say in a slot; the payment must be one of the language's. */
const SAID: Record<string, string> = {
  category: 'combos',
  address: 'Rua das Flores 120 apto 31',
  name: 'João da Silva',
  phone: '11 98765 4321',
  area: 'Vila Mariana',
  code: '4321',
  payment: 'pix',
};

/** Orders are the reader's, and no command. */
const READ_OTHERWISE = new Set(['Order', 'FreeForm']);

describe.each(LOCALES)(
  'in %s, the core takes each sample as the platforms were taught to',
  (locale) => {
    const samples = Object.entries(UTTERANCES[locale].intents).flatMap(([intent, { samples }]) =>
      READ_OTHERWISE.has(intent) ? [] : samples.map((sample) => ({ intent, sample })),
    );

    test('as it stands, and as people type it', () => {
      const wrong = samples.flatMap(({ intent, sample }) => {
        const words = sample.replace(/\{(\w+)\}/g, (_, slot: string) => SAID[slot] ?? '');
        const typed = `${words.charAt(0).toUpperCase()}${words.slice(1)}?`;
        return [words, typed].flatMap((text) => {
          const part = sample.includes('{category}') && categoryAsked(text, index, locale);
          const taken = part ? 'AskMenu' : commandIn(text, locale)?.name;
          return taken === intent ? [] : [`"${text}": ${intent}, taken as ${taken ?? 'nothing'}`];
        });
      });
      expect(wrong).toEqual([]);
    });
  },
);
