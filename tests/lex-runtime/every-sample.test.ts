import { join } from 'node:path';
import { categoryAsked } from '../../lambda/dialogue/category-asked.ts';
import { commandIn } from '../../lambda/dialogue/commands.ts';
import { LOCALES, type Locale } from '../../lambda/domain/locale.ts';
import { indexMenu } from '../../lambda/domain/menu-index.ts';
import { createReader } from '../../lambda/reader/reader.ts';
import { makeBot } from '../../local/lex/make-bot.ts';
import { loadShop } from '../../local/shop/load-shop.ts';
import { UTTERANCES } from '../../locales/utterances.ts';
import { loadLexArchive } from '../../tools/lex-archive/load-lex-archive.ts';
import { INTENTS } from '../../tools/models/intents.ts';
import { seeded } from '../faults/random.ts';

/**
 * Every sample that the models are made of, said with its slots filled at random: the local Lex runtime must take it for
 * its intent, and the shop's own rules for the same, whatever a platform made of it.
 */

const ROOT = join(import.meta.dirname, '../..');
const SHARE = 0.99;
const SEED = Number(process.env['SEED'] ?? 20_261_122);
const archive = loadLexArchive(join(ROOT, 'lex-bot'));
const bot = makeBot(archive, () => new Date('2026-11-22T20:00:00Z'));
const { menu } = await loadShop(join(ROOT, 'shop'));
const index = indexMenu(menu);

/** What customers say for the slots whose types list no values. */
const SAID: Record<Locale, Record<string, string[]>> = {
  'pt-BR': {
    quantity: ['uma', 'duas', 'três', '4'],
    address: ['Rua das Flores 120', 'Alameda dos Jurupis 500', 'Avenida Paulista 1000'],
    name: ['Maria da Silva', 'João', 'Ana Beatriz'],
    phone: ['11 98765-4321', '11 3333-4444'],
    code: ['4321', 'quatro três dois um', '0042'],
  },
  'en-US': {
    quantity: ['one', 'two', 'three', '4'],
    address: ['Rua das Flores 120', '12 Oak Street', 'Avenida Paulista 1000'],
    name: ['Mary Jones', 'John', 'Anna'],
    phone: ['11 98765-4321', '11 3333-4444'],
    code: ['4321', 'four three two one', '0042'],
  },
};

interface Spoken {
  intent: string;
  sample: string;
  text: string;
}

function everySample(locale: Locale, random: () => number): Spoken[] {
  const types = archive.locales.find(
    (each) => each.locale.identifier === locale.replace('-', '_'),
  )?.slotTypes;
  const valuesOf = (type: string) =>
    (types?.find(({ name }) => name === type)?.slotTypeValues ?? []).flatMap((value) => [
      value.sampleValue.value,
      ...(value.synonyms ?? []).map((synonym) => synonym.value),
    ]);
  const listed: Record<string, string[]> = {
    item: valuesOf('MenuItem'),
    option: valuesOf('MenuOption'),
    payment: valuesOf('PaymentMethod'),
    area: valuesOf('DeliveryArea'),
    category: valuesOf('MenuCategory'),
    query: valuesOf('MenuItem'),
  };
  const pick = (kind: string): string => {
    const values = SAID[locale][kind] ?? listed[kind] ?? [];
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new TypeError(`nothing to say for a slot of ${kind}`);
    return value;
  };
  return Object.entries(UTTERANCES[locale].intents).flatMap(([intent, { samples }]) =>
    samples.map((sample) => {
      const slots: Record<string, string> = INTENTS[intent as keyof typeof INTENTS].slots ?? {};
      const text = sample.replace(/\{(\w+)\}/g, (_, slot: string) => pick(slots[slot] ?? slot));
      return { intent, sample, text };
    }),
  );
}

describe.each(LOCALES)(`every sample of %s (SEED=${SEED})`, (locale) => {
  const spoken = everySample(locale, seeded(SEED));
  const missedBy = (takenFor: (spoken: Spoken) => string | undefined, of: Spoken[]) =>
    of.flatMap((each) => {
      const taken = takenFor(each);
      return taken === each.intent ? [] : [`${each.text}: ${taken ?? 'nothing'} (${each.intent})`];
    });

  test('reaches its intent through the local Lex runtime', () => {
    // A free-form slot is heard only where it is asked for, so its samples are not in the bot.
    const inBot = spoken.filter(({ intent }) => intent !== 'FreeForm');
    const classify = bot.locales.get(locale.replace('-', '_'))?.classify;
    const missed = missedBy(({ text }) => classify?.(text)[0]?.intent, inBot);
    expect(tooMany(missed, inBot)).toEqual([]);
  });

  test('is the same to the shop’s own rules: a command, or an order with what it names', () => {
    const reader = createReader(menu, locale);
    const orders = (text: string) => reader.read(text).lines.some(({ item }) => item !== null);
    const ours = spoken.filter(({ intent }) => intent !== 'FreeForm');
    const missed = missedBy(
      ({ text, intent }) =>
        intent === 'Order'
          ? orders(text)
            ? 'Order'
            : undefined
          : categoryAsked(text, index, locale)
            ? 'AskMenu'
            : commandIn(text, locale)?.name,
      ours,
    );
    expect(tooMany(missed, ours)).toEqual([]);
  });
});

/** What was missed, when it is more than may be. */
const tooMany = (missed: string[], of: unknown[]): string[] =>
  1 - missed.length / of.length >= SHARE ? [] : missed;
