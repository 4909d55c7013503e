/**
 * A payment as the customer sees it: the Pix code with its picture, or the way to the card's page, until it is paid.
 * The payment page and the chat both show it.
 *
 * @typedef {object} Payment
 * @property {'soon' | 'open' | 'paid' | 'declined' | 'expired' | 'over'} state
 * @property {string} title
 * @property {string} amount
 * @property {string} text
 * @property {boolean} live
 * @property {string} now
 * @property {string} [expiresAt]
 * @property {string} [brCode]
 * @property {string} [payUrl]
 * @property {{ copy: string, copied: string, left: string, qrCode: string, card: string }} words
 */

const LOOK_MILLISECONDS = 2000;

function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/**
 * Fills a section with the payment at an address, and keeps it as it stands for as long as it is on the page.
 * @param {HTMLElement} section
 * @param {string} url
 * @param {(payment: Payment) => void} [seen] told of each state
 */
export function showPayment(section, url, seen = () => undefined) {
  section.classList.add('payment');
  section.replaceChildren();
  const amount = element('p', 'amount');
  const text = element('p', 'standing');
  text.setAttribute('role', 'status');
  const ways = element('div', 'ways');
  const left = element('p', 'left');
  left.hidden = true;
  section.append(amount, text, ways, left);
  let shown = '';
  let late = 0;
  /** @type {Payment | undefined} */
  let payment;

  function show() {
    const { state, brCode, payUrl, words } = payment;
    section.dataset.state = state;
    amount.textContent = payment.amount;
    text.textContent = payment.text;
    const what = JSON.stringify([state, brCode, payUrl]);
    if (what === shown) return;
    shown = what;
    ways.replaceChildren();
    if (brCode !== undefined) ways.append(...pixCode(url, brCode, words));
    if (payUrl !== undefined) {
      const link = element('a', 'pay', words.card);
      link.href = payUrl;
      ways.append(link);
    }
    seen(payment);
  }

  async function look() {
    if (!section.isConnected) return;
    try {
      const response = await fetch(url, { headers: { accept: 'application/json' } });
      if (response.status === 404) return;
      if (response.ok) {
        payment = await response.json();
        late = Date.now() - Date.parse(payment.now);
        show();
        tick();
        if (!payment.live) return;
      }
    } catch {
      // The network is away for a moment; the next look tells.
    }
    setTimeout(() => void look(), LOOK_MILLISECONDS);
  }

  function tick() {
    const { expiresAt, words } = payment;
    left.hidden = expiresAt === undefined;
    if (expiresAt === undefined) return;
    const seconds = Math.max(0, Math.round((Date.parse(expiresAt) + late - Date.now()) / 1000));
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    left.textContent = words.left.replace('{left}', clock);
  }

  const ticking = setInterval(() => {
    if (!section.isConnected) clearInterval(ticking);
    else if (payment) tick();
  }, 1000);
  // What holds it may not stand on the page yet.
  queueMicrotask(() => void look());
}

function pixCode(url, brCode, words) {
  const picture = element('img');
  // The same address shows another code once one is issued anew.
  picture.src = `${url}/qr.svg?code=${brCode.slice(-4)}`;
  picture.alt = words.qrCode;
  const code = element('code', '', brCode);
  code.tabIndex = 0;
  const button = element('button', 'main', words.copy);
  button.type = 'button';
  button.addEventListener('click', () => {
    void copy(code).then(() => {
      button.textContent = words.copied;
      setTimeout(() => {
        button.textContent = words.copy;
      }, 4000);
    });
  });
  return [picture, code, button];
}

/** @param {HTMLElement} code */
async function copy(code) {
  getSelection()?.selectAllChildren(code);
  // Over plain HTTP to another machine there is no clipboard; what is selected can be copied all the same.
  if (navigator.clipboard) await navigator.clipboard.writeText(code.textContent);
  else document.execCommand('copy');
}
