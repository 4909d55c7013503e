import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expectTold, type Copy } from './planted.ts';
import { ALEXA, LOCALE, alexa, gone, type Json } from './spoil-bot.ts';

test.each<[string, (copy: Copy) => void, RegExp]>([
  [
    'an intent that the code handles, on Lex',
    gone(`${LOCALE}/Intents/CheckOut`),
    /pt_BR, intent CheckOut: is handled by the code and missing here/,
  ],
  [
    'an intent that the code handles, on Alexa',
    alexa((intents) => {
      intents.splice(
        intents.findIndex(({ name }) => name === 'CheckOut'),
        1,
      );
    }),
    /pt-BR\.json, intent CheckOut: is handled by the code and missing here/,
  ],
  [
    'an intent that no code handles, on Alexa',
    alexa((intents) => {
      intents.push({ name: 'Joke', samples: ['conta uma piada'] });
    }),
    /intent Joke: is handled nowhere in the code/,
  ],
  [
    'an intent that no code handles, on Lex',
    ({ root, spoil }) => {
      renameSync(join(root, LOCALE, 'Intents/CheckOut'), join(root, LOCALE, 'Intents/Joke'));
      spoil<Json>(`${LOCALE}/Intents/Joke/Intent.json`, (json) => {
        json['name'] = 'Joke';
      });
    },
    /pt_BR, intent Joke: is handled nowhere in the code/,
  ],
  [
    'a slot that only one platform has',
    alexa((intents) => {
      for (const each of intents)
        if (each.name === 'CheckOut') each.slots = [{ name: 'payment', type: 'PaymentMethod' }];
    }),
    /intent CheckOut: has the slots payment, and the code reads none/,
  ],
  [
    'a language that only one platform has',
    gone('lex-bot/BalcaoBot/BotLocales/en_US'),
    /lex-bot, en_US: is missing, and the code speaks it/,
  ],
  [
    'a thing of the shop that only one language has',
    ({ spoil }) => {
      spoil<{
        interactionModel: { languageModel: { types: { name: string; values: object[] }[] } };
      }>(ALEXA, ({ interactionModel }) => {
        interactionModel.languageModel.types.find(({ name }) => name === 'MenuItem')?.values.pop();
      });
    },
    /value MenuItem\..*is missing, and another language has it/,
  ],
])('%s is told, with its place and what to do', (_what, spoil, told) => {
  expectTold(spoil, told);
});
