/** What the shop told its customers, as a phone or a mailbox would have it. */

import { statusWords } from './shop-words.js';

const LOOK_MILLISECONDS = 2000;
const rows = document.getElementById('messages');
const time = new Intl.DateTimeFormat('pt-BR', { timeStyle: 'medium' });

function row({ at, message }) {
  const made = document.createElement('tr');
  const cells = [
    time.format(new Date(at)),
    message.number ?? '',
    statusWords(message.status ?? ''),
    JSON.stringify(message),
  ];
  for (const cell of cells) made.insertCell().textContent = String(cell);
  return made;
}

async function keepLooking() {
  if (!document.hidden) {
    const response = await fetch('/outbox.json').catch(() => undefined);
    if (response?.ok) {
      const { messages } = await response.json();
      if (messages.length !== rows.childElementCount) rows.replaceChildren(...messages.map(row));
    }
  }
  setTimeout(() => void keepLooking(), LOOK_MILLISECONDS);
}

void keepLooking();
