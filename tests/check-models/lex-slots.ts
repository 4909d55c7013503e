import { expectTold, type Copy } from './planted.ts';
import { change, intent, slotType, uttered } from './spoil-bot.ts';

test.each<[string, (copy: Copy) => void, RegExp]>([
  [
    'a slot without a place',
    intent('Order', (json) => {
      json['slotPriorities'] = [];
    }),
    /gives slot item no place/,
  ],
  [
    'a place without a slot',
    intent('CheckOut', (json) => {
      json['slotPriorities'] = [{ priority: 1, slotName: 'way' }];
    }),
    /orders a slot way that it has not/,
  ],
  [
    'an unknown slot type',
    change('Intents/Order/Slots/item/Slot.json', (json) => {
      json['slotTypeName'] = 'Dish';
    }),
    /slot item has the type Dish, which is not there/,
  ],
  [
    'a built-in type that Lex has not',
    change('Intents/Order/Slots/item/Slot.json', (json) => {
      json['slotTypeName'] = 'AMAZON.Pizza';
    }),
    /AMAZON\.Pizza: is none of Lex’s/,
  ],
  [
    'a free-form slot in an utterance',
    uttered('FreeForm', 'quero {query}'),
    /free-form slot query in an utterance/,
  ],
  [
    'an utterance of another intent',
    uttered('CheckOut', 'cade meu pedido'),
    /clashes with the same of/,
  ],
  ['an utterance twice', uttered('CheckOut', 'só isso'), /is there twice/],
  ['an unknown slot in an utterance', uttered('CheckOut', 'fecha {item}'), /has no slot \{item\}/],
  ['an utterance too long', uttered('CheckOut', 'fecha '.repeat(90)), /longer than 500/],
  [
    'a type named like a built-in one',
    change('SlotTypes/MenuItem/SlotType.json', (json) => {
      json['name'] = 'Number';
    }),
    /slot type Number: is named like one of Lex’s own/,
  ],
  [
    'a type without values',
    slotType('PaymentMethod', (values) => {
      values.length = 0;
    }),
    /PaymentMethod: has no values/,
  ],
  [
    'too many values',
    slotType('MenuItem', (values) => {
      for (let at = 0; at < 10_000; at += 1) values.push({ sampleValue: { value: `prato ${at}` } });
    }),
    /and Lex takes 10000/,
  ],
  [
    'a value twice',
    slotType('MenuItem', (values) => {
      values.push({ sampleValue: { value: values[0]?.sampleValue.value.toUpperCase() ?? '' } });
    }),
    /is there twice/,
  ],
  [
    'a value too long',
    slotType('MenuItem', (values) => {
      values.push({ sampleValue: { value: 'a'.repeat(141) } });
    }),
    /must have 1 to 140 characters/,
  ],
  [
    'too many characters of utterances',
    uttered('CheckOut', ...Array.from({ length: 500 }, (_, at) => `${'fecha '.repeat(75)}${at}`)),
    /characters of utterances: \d+, and Lex takes 200000/,
  ],
])('%s is told, with its place and what to do', (_what, spoil, told) => {
  expectTold(spoil, told);
});
