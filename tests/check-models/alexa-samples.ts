import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectTold, faultsAfter, type Copy } from './planted.ts';
import { MANIFEST, intent, model, sample } from './spoil-skill.ts';

test('the models as they are have none', () => {
  expect(faultsAfter(() => undefined)).toEqual([]);
});

test.each<[string, (copy: Copy) => void, RegExp]>([
  [
    'no JSON',
    ({ root }) => {
      writeFileSync(join(root, MANIFEST), '{');
    },
    /skill\.json, the file: .*JSON/,
  ],
  [
    'a wrong type',
    model((languageModel) => {
      (languageModel as { intents: unknown }).intents = {};
    }),
    /pt-BR\.json, .*intents: must be array/,
  ],
  [
    'a digit',
    sample('CheckOut', 'fecha 2 pedidos'),
    /"fecha 2 pedidos": has other characters .*numbers in words/,
  ],
  ['a question mark', sample('CheckOut', 'fecha a conta?'), /has other characters/],
  ['a sample twice', sample('CheckOut', 'só isso'), /"só isso": is there twice/],
  [
    'a sample of another intent, but for an accent',
    sample('CheckOut', 'cade meu pedido'),
    /clashes with the same of CheckOut/,
  ],
  [
    'the same words with slots of the same type',
    intent('Order', (each) => {
      each.samples?.push(
        'põe {option} e mais {secondOption}',
        'põe {secondOption} e mais {option}',
      );
    }),
    /is there twice/,
  ],
  ['a slot that is not there', sample('CheckOut', 'fecha {item}'), /has no slot \{item\}/],
  ['a slot twice', sample('Order', '{item} e {item}'), /names \{item\} twice/],
  ['a free slot alone', sample('GiveAddress', '{address}'), /needs a carrier phrase/],
  [
    'a free slot beside another',
    intent('GiveAddress', (each) => {
      each.slots?.push({ name: 'payment', type: 'PaymentMethod' });
      each.samples?.push('manda na {address} pago {payment}');
    }),
    /takes any words and no other slot/,
  ],
  [
    'an intent without samples',
    intent('CheckOut', (each) => {
      each.samples = [];
    }),
    /intent CheckOut: has no samples/,
  ],
  [
    'an undeclared type',
    intent('Order', (each) => {
      for (const slot of each.slots ?? []) if (slot.name === 'item') slot.type = 'Dish';
    }),
    /its type Dish is declared nowhere/,
  ],
  [
    'a slot named with a digit',
    intent('CheckOut', (each) => {
      each.slots = [{ name: 'way2pay', type: 'PaymentMethod' }];
    }),
    /slot way2pay: is no name of a slot/,
  ],
  [
    'an intent twice',
    model(({ intents }) => {
      intents.push({ name: 'CheckOut', samples: ['fecha tudo agora'] });
    }),
    /intent CheckOut: is there twice/,
  ],
  [
    'a built-in intent that Amazon has not',
    model(({ intents }) => {
      intents.push({ name: 'AMAZON.MaybeIntent', samples: [] });
    }),
    /AMAZON\.MaybeIntent: is no name of an intent/,
  ],
  [
    'a required intent left out',
    model((languageModel) => {
      languageModel.intents = languageModel.intents.filter(
        ({ name }) => name !== 'AMAZON.NavigateHomeIntent',
      );
    }),
    /NavigateHomeIntent: is missing, and every skill/,
  ],
])('%s is told, with its place and what to do', (_what, spoil, told) => {
  expectTold(spoil, told);
});
