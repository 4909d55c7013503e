/**
 * The shop's console: orders by where they are, with the step each one waits for.
 *
 * @typedef {object} Order
 * @property {string} id
 * @property {number} number
 * @property {string} status
 * @property {string} placedAt
 * @property {string} channel
 * @property {{ name: string, phone: string }} customer
 * @property {string} address
 * @property {{ name: string, quantity: number, options: string[], note?: string }[]} lines
 * @property {string} payment
 * @property {number} totalCents
 * @property {number} refundableCents what can be given back at most
 * @property {number} revision
 * @property {boolean} codeNeeded
 * @property {'accept' | 'ready' | 'picked-up' | 'delivered' | null} waitingFor
 * @property {{ status: string, receivedCents: number, refundedCents: number, byHand: boolean }[]} charges
 * @property {{ sequence: number, status: string, at: string, reason?: string }[]} history
 */

import { centsOfReais, money } from './money.js';
import { PAYMENT, REASON, REFUSAL, statusWords } from './shop-words.js';

const API = '/console/api/orders';
const LOOK_MILLISECONDS = 2000;
/** By then the order has taken its next step. */
const STEP_MILLISECONDS = 300;

/** Who waits longest stands first; of what is over, the last. */
const COLUMNS = [
  { title: 'Novos', statuses: ['received', 'awaitingCustomer', 'awaitingPayment'] },
  { title: 'Na cozinha', statuses: ['accepted', 'preparing'] },
  { title: 'Na rua', statuses: ['outForDelivery'] },
  { title: 'Encerrados', statuses: ['delivered', 'cancelled'], newestFirst: true },
];

const MOST_ENDED = 20;

/** The steps a person can take, by what the order waits for. */
const ACTIONS = {
  accept: [
    { action: 'accept', label: 'Aceitar (25 min)', body: { minutes: 25 }, main: true },
    { action: 'accept', label: 'Aceitar (45 min)', body: { minutes: 45 } },
    { action: 'reject', label: 'Recusar', body: { reason: 'A cozinha não pode atender agora.' } },
  ],
  ready: [{ action: 'ready', label: 'Está pronto', body: {}, main: true }],
  'picked-up': [{ action: 'picked-up', label: 'Saiu para entrega', body: {}, main: true }],
  delivered: [
    { action: 'delivered', label: 'Foi entregue', body: {}, main: true, asks: 'code' },
    { action: 'delivered', label: 'Entregue sem código', body: {}, asks: 'override' },
  ],
};

/** Of a Pix that no bank tells of, the shop itself says that it came, and that it went back. */
const CONFIRM = { action: 'confirm-payment', label: 'O Pix caiu', body: {}, main: true };
const REFUND = { action: 'refund', label: 'Devolvi o Pix', body: {} };
/** A part or all, by the provider; or what the shop has given back of its own Pix. */
const GIVE_BACK = { action: 'refund', label: 'Devolver um valor', body: {}, asks: 'amount' };

/** @param {Order} order */
function actionsOf({ waitingFor, charges, status, codeNeeded, refundableCents }) {
  const own = charges.filter(({ byHand }) => byHand);
  const unpaid = own.length > 0 && own.every((charge) => charge.status !== 'paid');
  const owed = own.some(({ receivedCents, refundedCents }) => refundedCents < receivedCents);
  return [
    ...(ACTIONS[waitingFor] ?? []).filter(({ asks }) => codeNeeded || asks !== 'override'),
    ...(unpaid ? [CONFIRM] : []),
    ...(owed && status === 'cancelled' ? [REFUND] : []),
    ...(refundableCents > 0 ? [GIVE_BACK] : []),
  ];
}

const board = document.getElementById('board');
const notice = document.getElementById('notice');
const time = new Intl.DateTimeFormat('pt-BR', { hour: '2-digit', minute: '2-digit' });

let shown = '';
/** The order whose button was pressed and went: the keyboard's place stays with its ticket. */
let held = '';

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

const phoneText = (phone) => phone.replace(/^\+55(\d\d)(\d{4,5})(\d{4})$/, '($1) $2-$3');

function lineText({ name, quantity, options, note }) {
  const detail = options.length > 0 ? ` (${options.join(', ')})` : '';
  return `${quantity} × ${name}${detail}${note ? `, ${note}` : ''}`;
}

/** @param {Order} order */
function ticket(order) {
  const card = element('article', order.waitingFor === 'accept' ? 'ticket new' : 'ticket');
  card.dataset.order = order.id;
  card.tabIndex = -1;
  const title = element('h3', '', `Pedido ${order.number}`);
  title.append(element('span', 'soft', time.format(new Date(order.placedAt))));
  const lines = element('ul');
  lines.append(...order.lines.map((line) => element('li', '', lineText(line))));
  const total = `${money(order.totalCents, 'pt-BR')}, ${PAYMENT[order.payment] ?? order.payment}`;
  const reason = order.history.at(-1)?.reason;
  const situation = statusWords(order.status, order.waitingFor);
  card.append(
    title,
    lines,
    element('p', '', total),
    element('p', 'soft', order.customer.name),
    element('p', 'soft', phoneText(order.customer.phone)),
    element('p', 'soft', order.address),
    element('p', 'soft', reason ? `${situation}: ${REASON[reason] ?? reason}` : situation),
  );
  const actions = element('div', 'actions');
  for (const { action, label, body, main, asks } of actionsOf(order)) {
    const button = element('button', main ? 'main' : '', label);
    button.type = 'button';
    button.dataset.label = label;
    button.setAttribute('aria-label', `${label}: pedido ${order.number}`);
    button.addEventListener('click', () => {
      const more = questionFor(order, asks) ? asked(order, asks) : seen(order, action);
      if (more) void act(button, order, action, { ...body, ...more });
    });
    actions.append(button);
  }
  if (actions.childElementCount > 0) card.append(actions);
  return card;
}

/** Who accepts says what was seen: an order that the customer has changed since is shown again first. */
const seen = ({ revision }, action) => (action === 'accept' ? { revision } : {});

/** Whether something has to be given in first. */
const questionFor = ({ codeNeeded }, asks) => asks === 'amount' || (asks && codeNeeded);

const QUESTIONS = {
  code: 'Código do cliente, quatro dígitos',
  override: 'Por que foi entregue sem o código?',
  amount: 'Quanto devolver, em reais? Por exemplo: 12,50',
};

/** What the courier has to give in; nothing where they think better of it. */
function asked({ number }, what) {
  const given = window.prompt(`Pedido ${number}. ${QUESTIONS[what]}`)?.trim();
  if (what === 'amount') return given ? refundOf(given) : undefined;
  return given ? { [what]: given } : undefined;
}

/** "12,50" in whole cents, with a key of its own, so that what is pressed once is given back once. */
function refundOf(given) {
  const amountCents = centsOfReais(given);
  if (amountCents === undefined) {
    notice.textContent = `“${given}” não é um valor em reais, como 12,50.`;
    return undefined;
  }
  return { amountCents, key: crypto.randomUUID() };
}

async function act(button, order, action, body) {
  held = order.id;
  button.disabled = true;
  try {
    const response = await fetch(`${API}/${order.id}/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    const why = REFUSAL[answer.error?.code] ?? answer.error?.message;
    notice.textContent = response.ok ? '' : `Pedido ${order.number}: ${why}`;
  } catch {
    notice.textContent = 'A loja não respondeu; tente de novo.';
  }
  shown = '';
  await look();
  setTimeout(() => void look(), STEP_MILLISECONDS);
}

/** Where the keyboard is: on a ticket, or on its button of that label. */
function place() {
  const focused = document.activeElement;
  const order = focused?.closest('.ticket')?.dataset.order;
  if (order !== undefined) return { order, label: focused.dataset.label };
  return { order: focused === document.body ? held : '' };
}

/** @param {Order[]} orders */
function show(orders) {
  const { order, label } = place();
  held = '';
  board.replaceChildren(
    ...COLUMNS.map(({ title, statuses, newestFirst }) => {
      const section = element('section');
      const own = orders.filter(({ status }) => statuses.includes(status));
      section.append(element('h2', '', `${title} (${own.length})`));
      section.append(...(newestFirst ? own.slice(0, MOST_ENDED) : own.toReversed()).map(ticket));
      if (own.length === 0) section.append(element('p', 'soft', 'Nenhum.'));
      return section;
    }),
  );
  const card = [...board.querySelectorAll('.ticket')].find((each) => each.dataset.order === order);
  const button = [...(card?.querySelectorAll('button') ?? [])].find(
    (each) => each.dataset.label === label,
  );
  // Never the next step's button: a key held down would take every step.
  (button ?? card)?.focus({ preventScroll: true });
}

async function look() {
  try {
    const response = await fetch(API);
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    if (text !== shown) show(JSON.parse(text).orders);
    if (shown === 'fault') notice.textContent = '';
    shown = text;
  } catch {
    notice.textContent = 'A loja não responde; procurando de novo.';
    shown = 'fault';
  }
}

async function keepLooking() {
  if (!document.hidden) await look();
  setTimeout(() => void keepLooking(), LOOK_MILLISECONDS);
}

void keepLooking();
