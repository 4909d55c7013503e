/**
 * The customer's bank, as an app would show it: the charges of the shop, and what a customer can do with each.
 *
 * @typedef {object} Charge
 * @property {string} txid
 * @property {string | null} description
 * @property {number} amountCents
 * @property {keyof typeof WORDS['pt-BR']} status
 * @property {string} expiresAt
 * @property {boolean} expired
 * @property {boolean} payable
 * @property {string} brCode
 * @property {{ id: string, amountCents: number, at: string, refunds: { amountCents: number, status: 'processing' | 'settled' | 'failed' }[] }[]} payments
 * @property {string[]} comingAt
 * @property {number} untold
 */

import { WORDS } from './bank-words.js';
import { money as moneyIn } from './money.js';

const API = '/bank/api/charges';
const LOCALE = 'balcao-bank-locale';
const LOOK_MILLISECONDS = 1500;
const WHILE_PAYABLE = ['pay', 'pay-twice', 'pay-less', 'pay-late', 'delay', 'refuse'];
/** What should not happen, and does. */
const AFTER_PAID = ['pay-twice'];
const AFTER_EXPIRED = ['pay-late'];

const part = (id) => document.getElementById(id);
const notice = part('notice');

/** @type {keyof typeof WORDS} */
let locale = navigator.language.startsWith('en') ? 'en-US' : 'pt-BR';
if (localStorage.getItem(LOCALE) in WORDS) locale = localStorage.getItem(LOCALE);
let shown = '';
/** The charge whose button was pressed and went: the keyboard's place stays with it. */
let held = '';
let words = WORDS[locale];

const money = (cents) => moneyIn(cents, locale);
const time = (at) => new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(new Date(at));

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** @param {Charge} charge */
function situation({ status, expired, expiresAt, untold }) {
  const standing = status === 'ATIVA' && expired ? words.expired : words[status];
  const until = status === 'ATIVA' ? `, ${words.until} ${time(expiresAt)}` : '';
  return `${standing}${until}${untold > 0 ? ` (${words.untold})` : ''}`;
}

/** @param {Charge} charge */
function movements({ payments, comingAt }) {
  const refundWords = {
    processing: words.processing,
    settled: words.refunded,
    failed: words.failed,
  };
  const list = element('ul');
  for (const { amountCents, at, refunds } of payments) {
    const back = refunds.map((each) => `${refundWords[each.status]} ${money(each.amountCents)}`);
    const line = [`${words.received} ${money(amountCents)}, ${time(at)}`, ...back].join('; ');
    list.append(element('li', '', line));
  }
  for (const at of comingAt) list.append(element('li', 'soft', `${words.coming} ${time(at)}`));
  return list;
}

/** @param {Charge} charge */
function actionsOf({ payable, payments, status, expired, comingAt }) {
  if (payable) return WHILE_PAYABLE;
  if (payments.length === 1) return AFTER_PAID;
  return status === 'ATIVA' && expired && comingAt.length === 0 ? AFTER_EXPIRED : [];
}

/** @param {Charge} charge */
function ticket(charge) {
  const card = element('article', charge.payable ? 'ticket new' : 'ticket');
  card.dataset.charge = charge.txid;
  card.tabIndex = -1;
  const name = charge.description ?? charge.txid;
  const title = element('h2', '', name);
  title.append(element('span', 'soft', money(charge.amountCents)));
  card.append(title, element('p', '', situation(charge)), movements(charge));
  const code = element('details');
  code.append(element('summary', '', words.code), element('code', '', charge.brCode));
  if (charge.payable) card.append(code);
  const actions = element('div', 'actions');
  for (const action of actionsOf(charge)) {
    const button = element('button', action === 'pay' ? 'main' : '', words[action]);
    button.type = 'button';
    button.dataset.action = action;
    button.setAttribute('aria-label', `${words[action]}: ${name}`);
    button.addEventListener('click', () => void act(button, charge, action));
    actions.append(button);
  }
  if (actions.childElementCount > 0) card.append(actions);
  return card;
}

async function act(button, { txid }, action) {
  held = txid;
  button.disabled = true;
  try {
    const response = await fetch(`${API}/${txid}/${action}`, { method: 'POST' });
    notice.textContent = response.ok ? '' : (await response.json()).error.message;
  } catch {
    notice.textContent = words.fault;
  }
  shown = '';
  await look();
}

/** Where the keyboard is, and which codes are open, stay as they were. */
function show(charges) {
  const list = part('charges');
  const focused = document.activeElement;
  const place =
    focused?.closest('.ticket')?.dataset.charge ?? (focused === document.body ? held : '');
  held = '';
  const open = [...list.querySelectorAll('details[open]')].map(
    (each) => each.closest('.ticket').dataset.charge,
  );
  list.replaceChildren(...charges.map(ticket));
  part('none').hidden = charges.length > 0;
  for (const card of list.children) {
    const { charge } = card.dataset;
    if (open.includes(charge)) card.querySelector('details')?.setAttribute('open', '');
    if (charge !== place) continue;
    const { action } = focused.dataset;
    const button = action && card.querySelector(`button[data-action="${action}"]`);
    (button ?? card).focus({ preventScroll: true });
  }
}

async function look() {
  try {
    const response = await fetch(API);
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    if (text !== shown) show(JSON.parse(text).charges);
    if (shown === 'fault') notice.textContent = '';
    shown = text;
  } catch {
    notice.textContent = words.fault;
    shown = 'fault';
  }
}

function speak(chosen) {
  locale = chosen;
  words = WORDS[locale];
  localStorage.setItem(LOCALE, locale);
  document.documentElement.lang = locale;
  document.title = `Balcão: ${words.title}`;
  for (const each of document.querySelectorAll('[data-word]'))
    each.textContent = words[each.dataset.word];
  for (const each of document.querySelectorAll('[data-label]'))
    each.setAttribute('aria-label', words[each.dataset.label]);
  for (const each of document.querySelectorAll('[data-locale]'))
    each.setAttribute('aria-pressed', String(each.dataset.locale === locale));
  shown = '';
  void look();
}

async function keepLooking() {
  if (!document.hidden) await look();
  setTimeout(() => void keepLooking(), LOOK_MILLISECONDS);
}

for (const each of document.querySelectorAll('[data-locale]'))
  each.addEventListener('click', () => {
    speak(each.dataset.locale);
  });
speak(locale);
void keepLooking();
