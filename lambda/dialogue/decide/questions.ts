import type { Locale } from '../../domain/locale.ts';
import { nameOf } from '../../domain/menu-index.ts';
import type { MenuItem } from '../../domain/menu.ts';
import { WEEKDAYS } from '../../domain/shop-terms.ts';
import type { Book } from '../../ports.ts';
import { say, series, type Series } from '../phrases.ts';
import { answer, go, type Facts, type Step } from './step.ts';
import { tellNames, type MenuAsked } from './tell-names.ts';

export function askMenu(step: Step, asked: MenuAsked, facts: Facts): Step {
  const { book, locale } = facts;
  const { menu } = book.menu;
  const options = asked.group === undefined ? undefined : book.menu.group(asked.group);
  if (options) {
    const names = options.options
      .filter((option) => option.available !== false)
      .map((option) => nameOf(option, locale));
    const group = options.name?.[locale] ?? options.id;
    return tellNames(
      step,
      asked,
      names,
      (some) => say('menuOptions', { group, names: some }),
      facts,
    );
  }
  const onSale = menu.items.filter((item) => item.available !== false);
  const chosen = menu.categories?.find((each) => each.id === asked.category);
  const title = say('cardMenu', { shop: book.shop.name });
  if (chosen) {
    const names = namesOf(
      onSale.filter((item) => item.category === chosen.id),
      book,
      locale,
    );
    const told = (some: Series) =>
      say('menuCategory', { category: nameOf(chosen, locale), names: some });
    const card = { title, text: [told(series(names, 'comma'))] };
    return { ...tellNames(step, asked, names, told, facts), card };
  }
  const names = (menu.categories ?? onSale).map((each) => nameOf(each, locale));
  const lists = (menu.categories ?? []).map((each) =>
    say('menuCategory', {
      category: nameOf(each, locale),
      names: series(
        onSale.filter((item) => item.category === each.id).map((item) => nameOf(item, locale)),
        'comma',
      ),
    }),
  );
  const told = (some: Series) => say('menu', { categories: some });
  const whole = told(series(names));
  const said = facts.byVoice ? tellNames(step, asked, names, told, facts) : go(step, [whole]);
  return {
    ...said,
    card: { title, text: lists.length > 0 ? lists : [whole] },
  };
}

/** What there is of a category; of a single item that comes in several flavours, the flavours. */
function namesOf(items: readonly MenuItem[], { menu }: Book, locale: Locale): string[] {
  const [only, ...others] = items;
  const flavours =
    only && others.length === 0 ? menu.groupsOf(only).find(({ shares }) => shares) : undefined;
  return (flavours?.options.filter(({ available }) => available !== false) ?? items).map((each) =>
    nameOf(each, locale),
  );
}

export function askHours(step: Step, { book, now, locale }: Facts): Step {
  const { hours, timeZone } = book.shop;
  const allDay = WEEKDAYS.every((day) =>
    hours[day]?.some(({ from, to }) => from === '00:00' && to === '24:00'),
  );
  if (allDay) return answer(step, say('hoursAlways'));
  const name = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone }).format(now);
  const today = WEEKDAYS.find((day) => day === name.toLowerCase());
  const spans = ((today && hours[today]) ?? []).map((span) =>
    say('hoursFromTo', { from: clock(span.from, locale), to: clock(span.to, locale) }),
  );
  return answer(
    step,
    spans.length === 0 ? say('closedToday') : say('hours', { spans: series(spans) }),
  );
}

/** "18:00", as the language writes an hour; "24:00" is midnight. */
const clock = (time: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(`1970-01-01T${time === '24:00' ? '00:00' : time}:00Z`),
  );
