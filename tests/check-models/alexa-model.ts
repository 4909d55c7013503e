import { expectTold, type Copy } from './planted.ts';
import { ENGLISH, model, named, value } from './spoil-skill.ts';

test.each<[string, (copy: Copy) => void, RegExp]>([
  [
    'a slot that is asked for and not in the dialog',
    model((_, { dialog }) => {
      dialog.intents = [{ name: 'CheckOut', slots: [] }];
    }),
    /dialog, intent FreeForm, slot query: is asked for/,
  ],
  [
    'a dialog of another type',
    model((_, { dialog }) => {
      for (const each of dialog.intents)
        for (const slot of each.slots ?? []) slot.type = 'AMAZON.NUMBER';
    }),
    /is AMAZON\.NUMBER here and AMAZON\.SearchQuery in the intent/,
  ],
  [
    'a dialog for no intent',
    model((_, { dialog }) => {
      dialog.intents.push({ name: 'Chat', slots: [] });
    }),
    /intent Chat: is no intent of this model/,
  ],
  [
    'a slot that Alexa must ask for, without a prompt',
    model((_, { dialog }) => {
      for (const each of dialog.intents)
        for (const slot of each.slots ?? []) slot.elicitationRequired = true;
    }),
    /has no prompt/,
  ],
  [
    'a value without an id',
    value((values) => {
      delete values[0]?.id;
    }),
    /has no id/,
  ],
  [
    'an id twice',
    value((values) => {
      values.push({ id: values[0]?.id ?? '', name: { value: 'outra coisa', synonyms: [] } });
    }),
    /is there twice/,
  ],
  [
    'a word twice',
    value((values) => {
      values[1]?.name.synonyms.push(values[0]?.name.value ?? '');
    }),
    /only one can be meant/,
  ],
  [
    'a value too long',
    value((values) => {
      values[0]?.name.synonyms.push('a'.repeat(141));
    }),
    /must have 1 to 140 characters/,
  ],
  [
    'a file too large',
    value((values) => {
      for (let at = 0; at < 15_000; at += 1)
        values.push({
          id: `many-${at}`,
          name: { value: `prato número ${at} ${'x'.repeat(60)}`, synonyms: [] },
        });
    }),
    /bytes, and Alexa takes/,
  ],
  [
    'a name with a capital',
    named('Cantina da Vila'),
    /invocationName .*must be lower-case letters/,
  ],
  ['a name of one word', named('cantina'), /is one word/],
  [
    'a name with a launch word',
    named('abrir cantina da vila'),
    /has abrir, which wakes Alexa or begins a request/,
  ],
  ['a name of an article and a word', named('a cantina'), /article or a preposition/],
  [
    'a name with an accent in English',
    named('cantina são joão', ENGLISH),
    /must be lower-case letters/,
  ],
  ['a name too long', named(`cantina ${'vila '.repeat(12)}bela`), /longer than 50/],
])('%s is told, with its place and what to do', (_what, spoil, told) => {
  expectTold(spoil, told);
});
