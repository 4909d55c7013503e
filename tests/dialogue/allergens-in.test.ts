import {
  allergenName,
  allergensIn,
  allergensNamed,
} from '../../lambda/dialogue/words/allergens-in.ts';
import type { Allergen } from '../../lambda/domain/allergy.ts';
import type { Locale } from '../../lambda/domain/locale.ts';

test.each<[Locale, string, Allergen[], string[]?]>([
  ['pt-BR', 'sou alérgico a amendoim', ['peanut']],
  ['pt-BR', 'sou alergica a amendoim', ['peanut']],
  ['pt-BR', 'tenho alergia a camarão e leite', ['milk', 'crustaceans']],
  [
    'pt-BR',
    'Tenho alergia a ovo, soja e frutos do mar',
    ['egg', 'soy', 'fish', 'crustaceans', 'molluscs'],
  ],
  ['pt-BR', 'sou celíaca', ['gluten']],
  ['pt-BR', 'intolerante a lactose', ['milk']],
  ['pt-BR', 'tenho intolerância à lactose', ['milk']],
  ['pt-BR', 'minha filha é alérgica a castanha de caju', ['nuts']],
  ['pt-BR', 'sou muito alérgico ao glúten', ['gluten']],
  ['pt-BR', 'não posso comer nada com leite', ['milk']],
  ['pt-BR', 'não posso com queijo', ['milk']],
  ['pt-BR', 'passo mal com camarão', ['crustaceans']],
  ['pt-BR', 'sem lactose por favor', ['milk']],
  ['pt-BR', 'quero tudo sem glúten', ['gluten']],
  ['pt-BR', 'sou alérgico a amendoim, quero um açaí', ['peanut']],
  ['pt-BR', 'sou alérgico a amendoim. Me vê um x-salada com queijo', ['peanut']],
  ['pt-BR', 'não, sou alérgico a ovo', ['egg']],
  ['pt-BR', 'sou alérgica a ovo e meu filho é celíaco', ['gluten', 'egg']],
  ['pt-BR', 'sou alérgico a morango', [], ['morango']],
  [
    'pt-BR',
    'tenho alergia a kiwi, amendoim e pimenta do reino',
    ['peanut'],
    ['kiwi', 'pimenta do reino'],
  ],
  ['pt-BR', 'tenho alergia', []],
  ['pt-BR', 'isso tem leite? sou alérgico', ['milk']],
  ['pt-BR', 'não como glúten', ['gluten']],
  ['pt-BR', 'tenho alergia sim, a ovo', ['egg']],
  ['pt-BR', 'tenho restrição a lactose', ['milk']],
  ['pt-BR', 'vocês não têm nada sem glúten?', ['gluten']],
  ['en-US', "I'm allergic to nuts", ['peanut', 'nuts']],
  ['en-US', 'i am allergic to peanuts', ['peanut']],
  ['en-US', "I'm allergic to shellfish and eggs", ['egg', 'crustaceans', 'molluscs']],
  ['en-US', 'gluten free please', ['gluten']],
  ['en-US', 'gluten-free', ['gluten']],
  ['en-US', "I'm lactose intolerant", ['milk']],
  ['en-US', 'I have a peanut allergy', ['peanut']],
  ['en-US', 'my son has a tree nut allergy', ['nuts']],
  ['en-US', "I'm celiac", ['gluten']],
  ['en-US', "I can't eat dairy", ['milk']],
  ['en-US', 'no dairy', ['milk']],
  ['en-US', "I'm allergic to soy, so can I get a burger with cheese", ['soy']],
  ['en-US', 'allergic to strawberries and sesame', ['sesame'], ['strawberries']],
  ['en-US', 'I have allergies', []],
  ['en-US', 'does this have peanuts? I am allergic', ['peanut']],
  ['en-US', 'deathly allergic to peanuts ok', ['peanut']],
])('in %s "%s" is an allergy', (locale, text, allergens, unlisted = []) => {
  expect(allergensIn(text, locale)).toEqual({ kind: 'has', allergens, unlisted });
});

test.each<[Locale, string, Allergen[]]>([
  ['pt-BR', 'não sou alérgico a nada', []],
  ['pt-BR', 'não tenho alergia', []],
  ['pt-BR', 'não tenho nenhuma alergia', []],
  ['pt-BR', 'não sou alérgica a ovo', ['egg']],
  ['pt-BR', 'sem alergias', []],
  ['pt-BR', 'não sou celíaca', ['gluten']],
  ['en-US', "I'm not allergic to anything", []],
  ['en-US', 'no allergies', []],
  ['en-US', "I don't have any allergies", []],
  ['en-US', "I'm not allergic to eggs", ['egg']],
])('in %s "%s" is none', (locale, text, allergens) => {
  expect(allergensIn(text, locale)).toEqual({ kind: 'hasNot', allergens });
});

test.each<[Locale, string]>([
  ['pt-BR', 'quero um x-salada sem ovo'],
  ['pt-BR', 'uma pizza de camarão'],
  ['pt-BR', 'tem amendoim?'],
  ['pt-BR', 'sim'],
  ['en-US', 'a burger with cheese, no egg'],
  ['en-US', 'does it have nuts?'],
])('in %s "%s" speaks of no allergy', (locale, text) => {
  expect(allergensIn(text, locale)).toBeUndefined();
});

test('a question names allergens without claiming them', () => {
  expect(allergensNamed('isso tem glúten ou leite?', 'pt-BR')).toEqual(['gluten', 'milk']);
  expect(allergensNamed('does it have seafood?', 'en-US')).toEqual([
    'fish',
    'crustaceans',
    'molluscs',
  ]);
  expect(allergensNamed('tem pizza?', 'pt-BR')).toEqual([]);
});

test('an allergen has a name in each language', () => {
  expect(allergenName('peanut', 'pt-BR')).toBe('amendoim');
  expect(allergenName('nuts', 'en-US')).toBe('tree nuts');
});
