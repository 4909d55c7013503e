import { safeFor } from '../../domain/allergy.ts';
import { cents } from '../../domain/money.ts';
import { nameOf } from '../../domain/menu-index.ts';
import { priceOfLine, priceOfLines } from '../../domain/price.ts';
import { WEEKDAYS } from '../../domain/shop.ts';
import { describeLines } from '../describe.ts';
import { money, say, series } from '../phrases.ts';
import { answer, go, type Facts, type Step } from './step.ts';

export function askMenu(step: Step, category: string | undefined, { book, locale }: Facts): Step {
  const { menu } = book.menu;
  const onSale = menu.items.filter((item) => item.available !== false);
  const chosen = menu.categories?.find((each) => each.id === category);
  const title = say('cardMenu', { shop: book.shop.name });
  if (chosen) {
    const names = onSale
      .filter((item) => item.category === chosen.id)
      .map((item) => nameOf(item, locale));
    const told = say('menuCategory', {
      category: nameOf(chosen, locale),
      names: series(names, 'comma'),
    });
    return { ...go(step, [told]), card: { title, text: [told] } };
  }
  const names = (menu.categories ?? onSale).map((each) => nameOf(each, locale));
  const told = say('menu', { categories: series(names) });
  const lists = (menu.categories ?? []).map((each) =>
    say('menuCategory', {
      category: nameOf(each, locale),
      names: series(
        onSale.filter((item) => item.category === each.id).map((item) => nameOf(item, locale)),
        'comma',
      ),
    }),
  );
  return { ...go(step, [told]), card: { title, text: lists.length > 0 ? lists : [told] } };
}

export function askTotal(step: Step, { book, locale }: Facts): Step {
  const { basket } = step.session;
  return basket.length === 0
    ? answer(step, say('basketEmpty'))
    : go(step, [
        say('basketTotal', {
          lines: describeLines(basket, book.menu, locale),
          total: money(priceOfLines(basket, book.menu)),
        }),
      ]);
}

export function askHours(step: Step, { book, now }: Facts): Step {
  const { hours, timeZone } = book.shop;
  const allDay = WEEKDAYS.every((day) =>
    hours[day]?.some(({ from, to }) => from === '00:00' && to === '24:00'),
  );
  if (allDay) return answer(step, say('hoursAlways'));
  const name = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone }).format(now);
  const today = WEEKDAYS.find((day) => day === name.toLowerCase());
  const spans = ((today && hours[today]) ?? []).map(({ from, to }) => `${from}–${to}`);
  return answer(
    step,
    spans.length === 0 ? say('closedToday') : say('hours', { spans: series(spans) }),
  );
}

export const askArea = (step: Step, { book }: Facts): Step =>
  answer(
    step,
    say('areas', {
      areas: series(
        book.shop.areas.map((area) =>
          say('areaFee', { area: area.name, fee: money(cents(area.feeCents)) }),
        ),
      ),
    }),
  );

/** The shop's own favourite that is on sale, safe for the customer and not in the basket; one an order, never an over-18 item. */
export function askSuggestion(step: Step, { book, locale }: Facts): Step {
  const { session } = step;
  const { draft, profile } = session;
  const seen = new Set([...session.basket.map((line) => line.item), ...(draft.suggested ?? [])]);
  const good = book.menu.menu.items.filter(
    (item) =>
      item.available !== false &&
      item.minimumAge === undefined &&
      !seen.has(item.id) &&
      safeFor({ item: item.id, quantity: 1, options: [] }, profile.allergens ?? [], book.menu).safe,
  );
  const best = good.find((item) => item.tags?.includes('favourite')) ?? good[0];
  if (!best) return go(step, [say('noSuggestion')]);
  const name = nameOf(best, locale);
  const price = priceOfLine({ item: best.id, quantity: 1, options: [] }, book.menu);
  const told =
    price > 0
      ? say('suggestion', { name, price: money(price) })
      : say('suggestionPriceless', { name });
  return go(step, [told], {
    draft: { ...draft, suggested: [...(draft.suggested ?? []), best.id] },
  });
}
