/** The day's close: what came in by each way to pay, and which orders do not add up. */

import { WORDS } from './close-words.js';
import { money as moneyIn } from './money.js';

const API = '/console/api/close';
const day = document.getElementById('day');
const shown = document.getElementById('close');
const notice = document.getElementById('notice');
const csv = document.getElementById('csv');
const languages = document.getElementById('languages');

let locale = localStorage.getItem('balcao.console.locale') === 'en-US' ? 'en-US' : 'pt-BR';
/** The close that is shown, to be written again in the other language. */
let last;
/** The last day asked for: an answer for another one comes too late. */
let asked = '';

const words = () => WORDS[locale];
const money = (cents) => moneyIn(cents, locale);

function element(tag, text) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  return made;
}

/** A table whose first cell in each row is its heading. */
function table(title, head, rows) {
  const made = document.createElement('table');
  made.append(element('caption', title));
  if (head.length > 0) {
    const row = made.createTHead().insertRow();
    for (const text of head) {
      const cell = element('th', text);
      cell.scope = 'col';
      row.append(cell);
    }
  }
  const body = made.createTBody();
  for (const [first, ...rest] of rows) {
    const row = body.insertRow();
    const cell = element('th', first);
    cell.scope = 'row';
    row.append(cell);
    for (const text of rest) row.insertCell().textContent = text;
  }
  return made;
}

const amounts = ({ takenCents, refundedCents, netCents }) =>
  [takenCents, refundedCents, netCents].map(money);

function show(close) {
  const say = words();
  const { orders, sales, payments, taken, openCents, differences } = close;
  notice.textContent = orders.open > 0 ? say.notFinal : '';
  shown.replaceChildren(
    table(
      say.counts,
      [],
      Object.entries(orders).map(([name, count]) => [say[name], count]),
    ),
    table(
      say.sales,
      [],
      Object.entries(sales).map(([name, cents]) => [say[name], money(cents)]),
    ),
    table(
      say.payments,
      [say.payment, say.many, say.taken, say.refunded, say.net],
      [
        ...payments.map((each) => [
          `${say[each.method]}, ${say[each.where]}`,
          each.payments,
          ...amounts(each),
        ]),
        [say.total, '', ...amounts(taken)],
        [say.held, '', '', '', money(openCents)],
      ],
    ),
    differences.length === 0
      ? element('p', `${say.differences}: ${say.noDifference}`)
      : table(
          say.differences,
          [say.order, say.due, say.net, say.difference],
          differences.map((each) => [
            `${say.order} ${each.number}`,
            money(each.dueCents),
            money(each.netCents),
            money(each.differenceCents),
          ]),
        ),
  );
}

function translate() {
  document.documentElement.lang = locale;
  document.title = `Balcão: ${words().title}`;
  for (const each of document.querySelectorAll('[data-word]'))
    each.textContent = words()[each.dataset.word];
  languages.setAttribute('aria-label', words().languages);
  for (const button of languages.children)
    button.setAttribute('aria-pressed', String(button.dataset.locale === locale));
  csv.href = `${API}.csv?locale=${locale}${day.value ? `&day=${day.value}` : ''}`;
  if (last) show(last);
}

async function load() {
  asked = day.value;
  const from = asked;
  try {
    const response = await fetch(from ? `${API}?day=${from}` : API);
    if (!response.ok) throw new Error(await response.text());
    const close = await response.json();
    if (asked !== from) return;
    last = close;
    day.value = last.day;
    asked = last.day;
    translate();
  } catch {
    notice.textContent = words().fault;
  }
}

languages.addEventListener('click', ({ target }) => {
  if (!target.dataset.locale) return;
  locale = target.dataset.locale;
  localStorage.setItem('balcao.console.locale', locale);
  translate();
});
day.addEventListener('change', () => void load());
translate();
void load();
