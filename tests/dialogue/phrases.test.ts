import enUS from '../../locales/en-US/phrases.json' with { type: 'json' };
import ptBR from '../../locales/pt-BR/phrases.json' with { type: 'json' };
import { BRIEF_PHRASES } from '../../lambda/dialogue/brief-phrases.ts';
import { PHRASE_VALUES } from '../../lambda/dialogue/phrase-values.ts';
import { say, series } from '../../lambda/dialogue/phrases.ts';
import { render } from '../../lambda/dialogue/render.ts';
import { gender, plural } from '../../lambda/dialogue/words/noun.ts';
import { cents } from '../../lambda/domain/money.ts';

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort();

describe.each([
  ['pt-BR', ptBR as Record<string, string>],
  ['en-US', enUS as Record<string, string>],
])('the phrases of %s', (_locale, words) => {
  test('are exactly those that the dialogue says', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(PHRASE_VALUES).sort());
  });

  test.each(Object.keys(BRIEF_PHRASES))('%s says it in fewer words', (key) => {
    const full = key.charAt(5).toLowerCase() + key.slice(6);
    expect((words[key] ?? '').length).toBeLessThan((words[full] ?? '').length);
  });

  test.each(Object.entries(PHRASE_VALUES))('%s takes its values and no others', (key, values) => {
    expect(placeholders(words[key] ?? '')).toEqual([...values].sort());
  });
});

test('money, lists and phrases within phrases are written as each language does', () => {
  const saying = say('basketTotal', {
    lines: series(['a', 'b', say('without', { name: 'c' })]),
    total: { cents: cents(123456) },
  });
  expect(render(saying, 'pt-BR')).toBe('Até agora: a, b e sem c. Deu R$ 1.234,56, sem a entrega.');
  expect(render(saying, 'en-US')).toContain('a, b, and no c');
  expect(render(saying, 'en-US')).toContain('R$1,234.56');
});

test.each([
  ['pizza', 'pizzas', 'f'],
  ['pão de alho', 'pães de alho', 'm'],
  ['batata frita', 'batatas fritas', 'f'],
  ['porção de mandioca', 'porções de mandioca', 'f'],
  ['x-salada', 'x-saladas', 'm'],
  ['pudim', 'pudins', 'm'],
  ['pastel', 'pastéis', 'm'],
  ['suco de laranja', 'sucos de laranja', 'm'],
])('%s is counted as %s', (name, many, sex) => {
  expect(plural(name, 'pt-BR')).toBe(many);
  expect(gender(name, 'pt-BR')).toBe(sex);
});

test.each([
  ['pizza', 'pizzas'],
  ['garlic bread', 'garlic breads'],
  ['french fries', 'french fries'],
  ['berry', 'berries'],
  ['sandwich', 'sandwiches'],
])('%s in English is counted as %s', (name, many) => {
  expect(plural(name, 'en-US')).toBe(many);
});
