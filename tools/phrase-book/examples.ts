import { examplesByLocale } from '../../locales/all/examples.ts';
import type { Line } from '../../lambda/domain/line.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import { nameOf, type MenuIndex } from '../../lambda/domain/menu-index.ts';
import { cents } from '../../lambda/domain/money.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import { describeLine, describeLines, PAYMENT_NAMES } from '../../lambda/dialogue/describe.ts';
import { dietListName, dietName } from '../../lambda/dialogue/words/wish-words.ts';
import {
  money,
  phoneOf,
  say,
  series,
  type PhraseKey,
  type Value,
} from '../../lambda/dialogue/phrases.ts';

/** What the demo shop says of itself, for examples. */
export interface Place {
  menu: MenuIndex;
  shop: Shop;
}

const PIZZA: Line = {
  item: 'pizza',
  quantity: 2,
  options: [
    { group: 'size', option: 'large', amount: 'regular' },
    { group: 'flavour', option: 'calabresa', amount: 'regular' },
    { group: 'extra', option: 'onion', amount: 'none' },
  ],
};
const FLAN: Line = { item: 'flan', quantity: 1, options: [] };

/** Phrases in which `name` is a person's. */
const OF_PEOPLE: readonly PhraseKey[] = [
  'readBack',
  'readBackPickUp',
  'myDataName',
  'goodMorning',
  'goodAfternoon',
  'goodEvening',
  'forSomebody',
  'notedName',
  'briefReadBack',
  'briefReadBackPickUp',
  'receiptFor',
];

/** Phrases in which what can be paid before it is cooked is named. */
const OF_ONLINE: readonly PhraseKey[] = ['askPayNow', 'askRepay', 'paymentNotTakenNow'];

/** Phrases in which `name` is an option's. */
const OF_OPTIONS: readonly PhraseKey[] = [
  'half',
  'without',
  'lightOn',
  'extraOf',
  'timesOf',
  'priceOf',
];

/** Values in each language (`locales/<locale>/examples.json`), where words of the customer or of the calendar stand. */
const exampleWords = (value: string, locale: Locale): string | undefined =>
  (examplesByLocale[locale] as Record<string, string>)[value];

/** Codes that are said digit by digit; the others are coupons. */
const CODES: Partial<Record<PhraseKey, string>> = {
  linkCode: '4 0 7 1 9 2',
  placedCode: '4 0 7 1',
  statusCode: '4 0 7 1',
};

const CENTS: Record<string, number> = {
  total: 12980,
  amount: 12980,
  paid: 3000,
  most: 40000,
  minimum: 3000,
  missing: 1510,
  fee: 800,
  price: 1490,
  cash: 20000,
  change: 7020,
  before: 9490,
  now: 9990,
  discount: 649,
  tip: 500,
  each: 6490,
  lowered: 200,
};

const NUMBERS: Record<string, number> = {
  from: 40,
  to: 60,
  quantity: 3,
  count: 2,
  age: 18,
  minutes: 15,
  units: 3,
};

/**
 * An example of a value that a phrase takes.
 * @throws TypeError for a value that no example was written for
 */
export function exampleOf(
  value: string,
  key: PhraseKey,
  { menu, shop }: Place,
  locale: Locale,
): Value {
  const item = (id: string) => {
    const found = menu.item(id);
    return found ? nameOf(found, locale) : id;
  };
  const option = (group: string, id: string) => {
    const found = menu.option(group, id);
    return found ? nameOf(found, locale) : id;
  };
  if (value === 'now' && key !== 'usualNewPrice' && key !== 'usualRestNewPrice')
    return series([PAYMENT_NAMES.pix, PAYMENT_NAMES.card], 'or');
  const amount = CENTS[value];
  if (amount !== undefined) return money(cents(amount));
  const words = exampleWords(value, locale) ?? NUMBERS[value];
  if (words !== undefined) return words;
  switch (value) {
    case 'shop':
      return shop.name;
    case 'phone':
      return phoneOf(shop.phone);
    case 'lines':
      return describeLines([PIZZA, FLAN], menu, locale);
    case 'line':
      return describeLine(key === 'lineWith' || key === 'lineChanged' ? FLAN : PIZZA, menu, locale);
    case 'name':
      return OF_PEOPLE.includes(key)
        ? 'Maria'
        : OF_OPTIONS.includes(key)
          ? option('flavour', 'portuguesa')
          : item('flan');
    case 'item':
      return item(key === 'statusLeftOut' || key === 'statusReplaced' ? 'flan' : 'pizza');
    case 'by':
      return item('mousse');
    case 'items':
      return series([item('flan')]);
    case 'categories':
      return series((menu.menu.categories ?? []).map((each) => nameOf(each, locale)));
    case 'category': {
      const desserts = menu.menu.categories?.find(({ id }) => id === 'desserts');
      return desserts ? nameOf(desserts, locale) : '';
    }
    case 'names':
      return series([item('flan'), item('brownie')], key === 'dietList' ? 'and' : 'comma');
    case 'areas':
      return series(shop.areas.map(({ name }) => name));
    case 'payments':
      return series(
        (OF_ONLINE.includes(key) ? shop.paymentsOnline : shop.paymentsAtDoor).map(
          (each) => PAYMENT_NAMES[each],
        ),
        'or',
      );
    case 'payment':
      return key.startsWith('payingAt') ? say('paidCard') : PAYMENT_NAMES.card;
    case 'reason':
      return say('reasonSoldOut');
    case 'choices':
    case 'candidates':
    case 'others':
      return series([item('orange-juice'), item('lemonade')], 'or');
    case 'options':
      return series([say('without', { name: option('extra', 'onion') })], 'comma');
    case 'option':
      return say('without', { name: option('extra', 'onion') });
    case 'share':
      return option('flavour', 'portuguesa');
    case 'when':
      return say('momentTomorrow', { time: exampleWords('time', locale) ?? '' });
    case 'facts':
      return series([
        say('myDataName', { name: 'Maria' }),
        say('myDataPhone', { phone: phoneOf('+5511987654321') }),
      ]);
    case 'channels':
      return series([say('newsSms'), say('newsEmail')], 'or');
    case 'diet':
      return key.startsWith('dietL') || key === 'dietNone'
        ? dietListName('vegetarian', locale)
        : dietName('vegetarian', locale);
    case 'coupons':
      return series([
        say('promotion', { code: 'BEMVINDO', off: say('offPercent', { percent: 10 }) }),
      ]);
    case 'parts':
      return series([
        say('totalFee', { fee: money(cents(800)) }),
        say('totalTip', { tip: money(cents(500)) }),
      ]);
    case 'off':
      return say('offPercent', { percent: 10 });
    case 'amount':
      return money(cents(1000));
    case 'percent':
      return 10;
    case 'number':
      return { figures: '12' };
    case 'numbers':
      return series([{ figures: '12' }, { figures: '15' }]);
    case 'paying': {
      const payment = say('paidCard');
      return say(key === 'readBackPickUp' ? 'payingAtCounter' : 'payingAtDoor', { payment });
    }
    case 'more':
      return 14;
    case 'keys':
      return series([
        say('keyFor', { key: '1', choice: say('chipYes') }),
        say('keyFor', { key: '2', choice: say('chipNo') }),
      ]);
    case 'key':
      return '1';
    case 'choice':
      return say('chipYes');
    case 'brand':
      return 'Visa';
    case 'last4':
      return '4242';
    case 'ends':
      return '21';
    case 'link':
      return 'https://cantina.example/receipts/r7…';
    case 'code':
      return CODES[key] ?? 'BEMVINDO';
    default:
      throw new TypeError(
        `${key} takes {{${value}}}: tools/phrase-book/examples.ts has no example of it`,
      );
  }
}
