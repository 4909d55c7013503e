import { WEEKDAYS } from '../../lambda/domain/shop-terms.ts';
import type { Menu } from '../../lambda/domain/menu.ts';
import { ids } from '../shop-import/ids.ts';
import type { Answers } from './answers.ts';

/** Minutes from order to door, until the shop says better. */
const MINUTES = { from: 40, to: 60 };

/** The shop.json of the answers: open alike every day, one area with all the neighbourhoods. */
export function shopJson(answers: Answers) {
  const { name, phone, city, timeZone, opens, closes, neighbourhoods, payments } = answers;
  const [area = city, ...others] = neighbourhoods;
  const make = ids();
  return {
    id: make.fresh(name),
    name,
    phone,
    timeZone,
    city,
    hours: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, spans(opens, closes)])),
    areas: [
      {
        id: make.fresh(area),
        name: area,
        neighbourhoods: others,
        feeCents: answers.feeCents,
        minimumCents: answers.minimumCents,
        minutes: MINUTES,
      },
    ],
    paymentsAtDoor: payments,
    limits: {},
  };
}

/** Over midnight a day has the end of the night before, and its own evening. */
function spans(opens: string, closes: string): { from: string; to: string }[] {
  if (closes > opens) return [{ from: opens, to: closes }];
  const night = closes === '00:00' ? [] : [{ from: '00:00', to: closes }];
  return [...night, { from: opens, to: '24:00' }];
}

/** Three things to begin with: one with sizes, one with an extra, one alone. */
export const STARTER_MENU: Menu = {
  categories: [
    { id: 'food', name: { 'pt-BR': 'comidas', 'en-US': 'food' } },
    { id: 'drinks', name: { 'pt-BR': 'bebidas', 'en-US': 'drinks' } },
  ],
  items: [
    {
      id: 'soup',
      name: { 'pt-BR': 'sopa do dia', 'en-US': 'soup of the day' },
      aliases: { 'pt-BR': ['sopa'], 'en-US': ['soup'] },
      category: 'food',
      groups: ['size'],
      priceCents: { by: 'size', cents: { small: 1800, large: 2600 } },
    },
    {
      id: 'ham-toast',
      name: { 'pt-BR': 'misto quente', 'en-US': 'ham and cheese toast' },
      aliases: { 'pt-BR': ['misto'], 'en-US': ['toast'] },
      category: 'food',
      groups: ['extra'],
      priceCents: 1400,
      allergens: ['gluten', 'milk'],
    },
    {
      id: 'orange-juice',
      name: { 'pt-BR': 'suco de laranja', 'en-US': 'orange juice' },
      category: 'drinks',
      priceCents: 900,
    },
  ],
  groups: [
    {
      id: 'size',
      name: { 'pt-BR': 'tamanho', 'en-US': 'size' },
      min: 1,
      max: 1,
      options: [
        { id: 'small', name: { 'pt-BR': 'pequena', 'en-US': 'small' } },
        { id: 'large', name: { 'pt-BR': 'grande', 'en-US': 'large' } },
      ],
    },
    {
      id: 'extra',
      name: { 'pt-BR': 'adicional', 'en-US': 'extra' },
      min: 0,
      max: 2,
      options: [
        {
          id: 'egg',
          name: { 'pt-BR': 'ovo', 'en-US': 'egg' },
          priceCents: 300,
          allergens: ['egg'],
        },
        { id: 'tomato', name: { 'pt-BR': 'tomate', 'en-US': 'tomato' }, priceCents: 200 },
      ],
    },
  ],
};
