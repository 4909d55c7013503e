/**
 * Stock and menu: what came in, what was counted, what is not sold for now, and prices.
 *
 * @typedef {object} Stock
 * @property {string} sku
 * @property {string} name
 * @property {number} available
 * @property {number} reserved
 * @property {boolean} paused
 * @property {boolean} low
 * @property {{ at: string, who: string, kind: string, from: number, to: number }[]} changes
 *
 * @typedef {object} Sold
 * @property {string} sku
 * @property {string} name
 * @property {string} [group]
 * @property {boolean} available
 * @property {number | object} [priceCents]
 */

import { centsOfReais, reaisOf } from './money.js';
import { WORDS } from './stock-words.js';

const API = '/console/api';
const LOOK_MILLISECONDS = 5000;

const shelf = document.getElementById('stock');
const menu = document.getElementById('menu');
const notice = document.getElementById('notice');
const languages = document.getElementById('languages');

let locale = localStorage.getItem('balcao.console.locale') === 'en-US' ? 'en-US' : 'pt-BR';
/** What is shown, to be written again in the other language. */
let last = { stock: [], menu: [] };
let shown = '';
/** The key of each change that the shop has not confirmed: pressed again, it is the same change. */
const keys = new Map();

const words = () => WORDS[locale];

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Sends a change once, however often it is pressed until the shop confirms it. */
async function send(path, body) {
  const change = `${path} ${JSON.stringify(body)}`;
  const key = keys.get(change) ?? crypto.randomUUID();
  keys.set(change, key);
  let outcome;
  try {
    const response = await fetch(`${API}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, key }),
    });
    const answer = await response.json();
    if (response.status < 500) keys.delete(change);
    outcome = response.ok ? words().saved : answer.error?.message;
  } catch {
    outcome = words().fault;
  }
  shown = '';
  await look();
  notice.textContent = outcome;
}

function button(label, name, press) {
  const made = element('button', '', label);
  made.type = 'button';
  made.dataset.label = label;
  made.setAttribute('aria-label', `${label}: ${name}`);
  made.addEventListener('click', press);
  return made;
}

function field(label, name, value) {
  const input = element('input');
  input.inputMode = 'decimal';
  input.autocomplete = 'off';
  input.value = value;
  input.setAttribute('aria-label', `${label}: ${name}`);
  return input;
}

/** The number written in a field by either language's habit, or undefined with a word to the person. */
function numberIn(input) {
  const number = Number(input.value.trim().replace(',', '.'));
  if (input.value.trim() !== '' && Number.isFinite(number) && number >= 0) return number;
  return refused(input);
}

const priceIn = (input) => centsOfReais(input.value) ?? refused(input);

function refused(input) {
  notice.textContent = words().number;
  input.focus();
  return undefined;
}

const pausing = ({ sku, name }, paused) =>
  paused
    ? button(words().resume, name, () => void send(`stock/${encodeURIComponent(sku)}/resume`, {}))
    : button(words().pause, name, () => void send(`stock/${encodeURIComponent(sku)}/pause`, {}));

/** @param {Stock} stock */
function stockCard(stock) {
  const say = words();
  const { sku, name, available, reserved, paused, low, changes } = stock;
  const card = element('article', low || paused ? 'ticket new' : 'ticket');
  card.dataset.sku = sku;
  card.append(
    element('h3', '', name),
    element('p', '', `${say.available}: ${Math.max(0, available)} · ${say.reserved}: ${reserved}`),
  );
  if (available < 0) card.append(element('p', '', `${say.owed}: ${-available}`));
  else if (low) card.append(element('p', '', say.low));
  if (paused) card.append(element('p', '', say.paused));
  const quantity = field(say.quantity, name, '');
  const act = (path, body) => () => {
    const number = numberIn(quantity);
    if (number !== undefined) void send(`stock/${encodeURIComponent(sku)}/${path}`, body(number));
  };
  const actions = element('div', 'actions');
  actions.append(
    quantity,
    button(
      say.restock,
      name,
      act('restock', (number) => ({ quantity: number })),
    ),
    button(
      say.count,
      name,
      act('correct', (number) => ({ counted: number })),
    ),
    pausing(stock, paused),
  );
  card.append(actions);
  if (changes.length > 0) card.append(history(changes));
  return card;
}

function history(changes) {
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
  const details = element('details');
  const list = element('ul');
  for (const { at, who, kind, from, to } of changes)
    list.append(
      element(
        'li',
        'soft',
        `${time.format(new Date(at))}, ${who}: ${words().kinds[kind]}, ${from} → ${to}`,
      ),
    );
  details.append(element('summary', '', words().history), list);
  return details;
}

/** What is counted is paused above; its price is here, where it is one number. */
const isChangedHere = ({ available, priceCents }, counted) =>
  !counted || !available || typeof priceCents === 'number';

/** @param {Sold} sold @param {boolean} counted */
function menuCard(sold, counted) {
  const say = words();
  const { sku, name, group, available, priceCents } = sold;
  const card = element('article', available ? 'ticket' : 'ticket new');
  card.dataset.sku = `menu ${sku}`;
  const title = element('h3', '', name);
  if (group) title.append(element('span', 'soft', group));
  card.append(title);
  if (!available) card.append(element('p', '', say.offSale));
  const path = `menu/${encodeURIComponent(sku)}`;
  const actions = element('div', 'actions');
  if (typeof priceCents === 'number') {
    const written = reaisOf(priceCents).replace('.', locale === 'pt-BR' ? ',' : '.');
    const price = field(say.price, name, written);
    actions.append(
      price,
      button(say.save, name, () => {
        const given = priceIn(price);
        if (given !== undefined) void send(path, { priceCents: given });
      }),
    );
  }
  // What is counted is paused above, so that orders already read back do not take it either.
  if (!counted)
    actions.append(
      button(
        available ? say.pause : say.resume,
        name,
        () => void send(path, { available: !available }),
      ),
    );
  card.append(actions);
  return card;
}

/** Where the keyboard is: in a field, which is not written over, or on a button. */
function place() {
  const focused = document.activeElement;
  const sku = focused?.closest('.ticket')?.dataset.sku;
  return { sku, label: focused?.dataset.label };
}

function show() {
  const { sku, label } = place();
  const counted = new Set(last.stock.map((each) => each.sku));
  shelf.replaceChildren(...last.stock.map(stockCard));
  const onMenu = last.menu.filter((each) => isChangedHere(each, counted.has(each.sku)));
  menu.replaceChildren(...onMenu.map((each) => menuCard(each, counted.has(each.sku))));
  const card = [...document.querySelectorAll('.ticket')].find((each) => each.dataset.sku === sku);
  [...(card?.querySelectorAll('button') ?? [])]
    .find((each) => each.dataset.label === label)
    ?.focus({ preventScroll: true });
}

async function look() {
  try {
    const [stock, sold] = await Promise.all(
      ['stock', 'menu'].map(async (path) => {
        const response = await fetch(`${API}/${path}`);
        if (!response.ok) throw new Error(await response.text());
        return response.json();
      }),
    );
    const text = JSON.stringify([stock, sold]);
    if (text === shown) return;
    shown = text;
    last = { stock: stock.stock, menu: [...sold.items, ...sold.options] };
    show();
  } catch {
    notice.textContent = words().fault;
    shown = '';
  }
}

function translate() {
  document.documentElement.lang = locale;
  document.title = `Balcão: ${words().title}`;
  for (const each of document.querySelectorAll('[data-word]'))
    each.textContent = words()[each.dataset.word];
  languages.setAttribute('aria-label', words().languages);
  for (const each of languages.children)
    each.setAttribute('aria-pressed', String(each.dataset.locale === locale));
  show();
}

languages.addEventListener('click', ({ target }) => {
  if (!target.dataset.locale) return;
  locale = target.dataset.locale;
  localStorage.setItem('balcao.console.locale', locale);
  translate();
});

/** Nothing is written over while somebody writes in it. */
const isWriting = () => document.activeElement?.tagName === 'INPUT';

async function keepLooking() {
  if (!document.hidden && !isWriting()) await look();
  setTimeout(() => void keepLooking(), LOOK_MILLISECONDS);
}

translate();
void keepLooking();
