import { followNews } from './chat-news.js';
import { forgetSession, say } from './lex-client.js';
import { showPayment } from '/pay/files/payment.js';
import { WORDS } from './words.js';

const LOCALE = 'balcao-locale';
const HISTORY = 'balcao-history';
const ORDER = 'balcao-order';
const MOST_KEPT = 100;
/** How far along each status is, of four steps; the others show none. */
const ENDED = ['delivered', 'cancelled'];
const PROGRESS = { received: 1, accepted: 2, preparing: 2, outForDelivery: 3, delivered: 4 };

const part = (id) => document.getElementById(id);
const talk = part('talk');
const input = part('words');

/** @type {import('./words.js').LocaleId} */
let locale = navigator.language.startsWith('en') ? 'en_US' : 'pt_BR';
if (localStorage.getItem(LOCALE) in WORDS) locale = localStorage.getItem(LOCALE);
/** @type {{ mine?: string, messages?: import('./lex-client.js').LexMessage[] }[]} */
let history = JSON.parse(localStorage.getItem(HISTORY) ?? '[]');

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function add(node) {
  const item = node.tagName === 'LI' ? node : element('li', 'choices');
  if (item !== node) item.append(node);
  talk.append(item);
  const scrolled = talk.closest('main');
  scrolled.scrollTop = scrolled.scrollHeight;
  return item;
}

function choices(options) {
  talk.querySelectorAll('.choices').forEach((old) => old.remove());
  const row = element('li', 'choices');
  for (const { text, value } of options) {
    const button = element('button', '', text);
    button.type = 'button';
    button.addEventListener('click', (event) => {
      // The button goes away, and with it a keyboard's place; a finger wants no keyboard on the screen.
      if (event.detail === 0) input.focus();
      void send(value);
    });
    row.append(button);
  }
  if (options.length > 0) add(row);
}

function showMine(text) {
  const bubble = element('li', 'bubble mine');
  bubble.append(text);
  bubble.setAttribute('aria-label', WORDS[locale].mine + text);
  add(bubble);
}

/** What a payload of the shop's is about; nothing in those of others. */
function payloadOf({ contentType, content }) {
  return contentType === 'CustomPayload' ? JSON.parse(content) : {};
}

/** A payment stands in the talk once, where it was last spoken of. */
function addPayment(url) {
  talk.querySelectorAll('[data-payment]').forEach((old) => {
    if (old.dataset.payment === url) old.remove();
  });
  const bubble = element('li', 'bubble');
  bubble.dataset.payment = url;
  const section = element('section');
  bubble.append(section);
  add(bubble);
  showPayment(section, new URL(url).pathname, () => bubble.scrollIntoView({ block: 'nearest' }));
}

function showMessages(messages) {
  const buttons = [];
  const codes = messages.map((message) => payloadOf(message).code);
  for (const message of messages) {
    const { contentType, content, imageResponseCard: card } = message;
    // The payment shows its code itself.
    if (contentType === 'PlainText' && !codes.includes(content))
      add(element('li', 'bubble', content));
    const { payment } = payloadOf(message);
    if (payment !== undefined) addPayment(payment);
    if (!card) continue;
    buttons.push(...(card.buttons ?? []));
    if (!card.subtitle && !card.imageUrl) continue;
    const bubble = element('li', 'bubble');
    bubble.append(element('strong', '', card.title));
    if (card.subtitle) bubble.append(card.subtitle);
    if (card.imageUrl) {
      const picture = element('img');
      picture.src = card.imageUrl;
      picture.alt = '';
      bubble.append(picture);
    }
    add(bubble);
  }
  choices(buttons);
}

function showOrder(attribute) {
  part('order').hidden = attribute === undefined;
  if (attribute === undefined) return;
  const { number, status } = JSON.parse(attribute);
  const words = WORDS[locale];
  part('order-status').textContent = `${words.orderNumber} ${number}: ${words.statuses[status]}`;
  document.querySelectorAll('.steps li').forEach((step, index) => {
    step.classList.toggle('done', index < (PROGRESS[status] ?? 0));
  });
}

/** What happens to an order by itself: said where there are words for it, and shown above the talk. */
function hearNews({ orderId, number, status, text }) {
  if (text !== undefined) {
    add(element('li', 'bubble news', text));
    keep({ messages: [{ contentType: 'PlainText', content: text }] });
  }
  const shown = JSON.parse(localStorage.getItem(ORDER) ?? '{}');
  if (shown.id !== orderId || ENDED.includes(shown.status)) return;
  const order = JSON.stringify({ id: orderId, number, status });
  localStorage.setItem(ORDER, order);
  showOrder(order);
}

/** News come for as long as an order is on its way. */
const isWaiting = () => {
  const { status } = JSON.parse(localStorage.getItem(ORDER) ?? '{}');
  return status !== undefined && !ENDED.includes(status);
};

function keep(entry, order) {
  history = [...history, entry].slice(-MOST_KEPT);
  localStorage.setItem(HISTORY, JSON.stringify(history));
  if (order !== undefined) localStorage.setItem(ORDER, order);
}

async function send(text, messageId = crypto.randomUUID(), isRetry = false) {
  choices([]);
  if (!isRetry) {
    showMine(text);
    keep({ mine: text });
  }
  const waiting = add(element('li', 'waiting', WORDS[locale].waiting));
  try {
    const { messages, sessionState } = await say(locale, text, messageId);
    waiting.remove();
    const order = sessionState.sessionAttributes?.order;
    if (order !== undefined) showOrder(order);
    keep({ messages }, order);
    // Written to in the other language, the shop answers in it, and the page goes along.
    const spoken = sessionState.sessionAttributes?.locale;
    if (spoken !== locale && spoken in WORDS) speak(spoken);
    else showMessages(messages);
  } catch {
    waiting.remove();
    const bubble = add(element('li', 'bubble fault', WORDS[locale].fault + ' '));
    const again = element('button', '', WORDS[locale].again);
    again.type = 'button';
    again.addEventListener('click', () => {
      bubble.remove();
      void send(text, messageId, true);
    });
    bubble.append(again);
  }
}

function speak(language) {
  locale = language;
  localStorage.setItem(LOCALE, locale);
  show();
}

function show() {
  const words = WORDS[locale];
  document.documentElement.lang = words.lang;
  document.querySelectorAll('[data-word]').forEach((node) => {
    node.textContent = words[node.dataset.word];
  });
  document.querySelectorAll('[data-label]').forEach((node) => {
    node.setAttribute('aria-label', words[node.dataset.label]);
  });
  input.placeholder = words.words;
  document.querySelectorAll('[data-locale]').forEach((button) => {
    button.setAttribute('aria-pressed', String(button.dataset.locale === locale));
  });
  showOrder(localStorage.getItem(ORDER) ?? undefined);
  talk.replaceChildren(element('li', 'bubble', words.welcome));
  for (const { mine, messages } of history) {
    if (mine !== undefined) showMine(mine);
    if (messages) showMessages(messages);
  }
  if (history.length === 0)
    choices(words.examples.map((example) => ({ text: example, value: example })));
}

const news = followNews(isWaiting, hearNews);
part('say').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = input.value.trim();
  if (text === '') return;
  input.value = '';
  void send(text);
});
part('where').addEventListener('click', () => void send(WORDS[locale].where));
part('fresh').addEventListener('click', () => {
  forgetSession();
  news.forget();
  history = [];
  localStorage.removeItem(HISTORY);
  localStorage.removeItem(ORDER);
  show();
  input.focus();
});
document.querySelectorAll('[data-locale]').forEach((button) => {
  button.addEventListener('click', () => {
    speak(button.dataset.locale);
    input.focus();
  });
});
show();
