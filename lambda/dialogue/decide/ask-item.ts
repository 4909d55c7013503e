import { allergensOf } from '../../domain/allergy.ts';
import { onSale } from '../../domain/choices.ts';
import type { Line } from '../../domain/line.ts';
import { nameOf } from '../../domain/menu-index.ts';
import { priceRange } from '../../domain/price-range.ts';
import type { Act } from '../acts.ts';
import { money, phoneOf, say, series, type Saying } from '../phrases.ts';
import { allergenName } from '../words/allergens-in.ts';
import { isHidden } from './basket.ts';
import { dietTold } from './ask-diet.ts';
import { named } from './named.ts';
import { go, type Facts, type Step } from './step.ts';
import { unavailable } from './unavailable.ts';

type AskItem = Extract<Act, { kind: 'askItem' }>;

/** "Quanto custa a lasanha?", "o que vem no x-tudo?", "tem cerveja?": answered, and offered; a question orders nothing. */
export function askItem(step: Step, act: AskItem, facts: Facts): Step {
  const { line } = act;
  if (isHidden(line, facts)) return go(step, [say('notSoldHere', { line: named(line, facts) })]);
  if (!onSale(line, facts.book.menu)) return go(step, [unavailable(line, facts)]);
  return offer(go(step, answers(act, facts)), line);
}

/** Asks whether the customer wants it, where no other question waits for its answer. */
export function offer(step: Step, line: Line): Step {
  const { pending, checkingOut } = step.session;
  const free =
    pending.kind === 'nothing' ||
    pending.kind === 'item' ||
    (pending.kind === 'offer' && pending.said !== true);
  return free && !checkingOut
    ? { ...step, ask: say('askOffer'), askPending: { kind: 'offer', lines: [line] } }
    : step;
}

function answers({ about, line, allergens, diet }: AskItem, facts: Facts): Saying[] {
  const { book, locale } = facts;
  const description = book.menu.item(line.item)?.description?.[locale];
  switch (about) {
    case 'have':
      return [say('itemYes'), priced(line, facts)];
    case 'price':
      return [priced(line, facts)];
    case 'other':
      return [
        say('notSure'),
        ...(description === undefined
          ? []
          : [say('itemAbout', { name: named(line, facts), about: description })]),
      ];
    case 'contents':
      if (diet) return dietTold(line, diet, facts);
      if (allergens) return [allergensTold(line, allergens, facts)];
      return description === undefined
        ? [say('dontKnow', { phone: phoneOf(book.shop.phone) })]
        : [say('itemAbout', { name: named(line, facts), about: description }), priced(line, facts)];
  }
}

function allergensTold(line: Line, asked: NonNullable<AskItem['allergens']>, facts: Facts): Saying {
  const { book, locale } = facts;
  const inIt = allergensOf(line, book.menu).filter((each) => asked.includes(each));
  const names = (list: typeof asked) => series(list.map((each) => allergenName(each, locale)));
  const name = named(line, facts);
  return inIt.length > 0
    ? say('itemAllergens', { name, allergens: names(inIt) })
    : say('itemNoAllergens', { name, allergens: names(asked) });
}

function priced(line: Line, facts: Facts): Saying {
  const { book, locale } = facts;
  const range = priceRange(line, book.menu);
  const name = named(line, facts);
  switch (range.kind) {
    case 'one':
      return say('itemPrice', { name, price: money(range.cents) });
    case 'from':
      return say('itemFrom', { name, price: money(range.cents) });
    case 'each': {
      const prices = range.prices.map((each) =>
        say('priceOf', { name: nameOf(each.option, locale), price: money(each.cents) }),
      );
      return say('itemPrices', { name, prices: series(prices) });
    }
  }
}
