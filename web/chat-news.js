import { sessionId } from './lex-client.js';

/**
 * @typedef {object} News
 * @property {string} orderId
 * @property {number} number
 * @property {string} status
 * @property {number} version
 * @property {string} [text]
 */

const HEARD = 'balcao-news';
const LOOK_MILLISECONDS = 2500;

/**
 * Looks every few seconds for what happens to the customer's orders, while somebody is waiting for any.
 * @param {() => boolean} isWaiting
 * @param {(news: News) => void} hear each once, also where the page was closed meanwhile
 */
export function followNews(isWaiting, hear) {
  let tag = '';

  async function look() {
    if (isWaiting() && !document.hidden)
      try {
        await take();
      } catch {
        // The network is away for a moment; the next look tells.
      }
    setTimeout(() => void look(), LOOK_MILLISECONDS);
  }

  async function take() {
    const response = await fetch('/chat/api/news', {
      headers: {
        authorization: `Bearer ${sessionId()}`,
        ...(tag !== '' && { 'if-none-match': tag }),
      },
    });
    if (response.status !== 200) return;
    tag = response.headers.get('etag') ?? '';
    /** @type {{ version: number, news: News[] }} */
    const { version, news } = await response.json();
    const heard = Number(localStorage.getItem(HEARD) ?? '0');
    localStorage.setItem(HEARD, String(version));
    news.filter((each) => each.version > heard).forEach(hear);
  }

  void look();
  return {
    /** Another talk begins. */
    forget() {
      tag = '';
      localStorage.removeItem(HEARD);
    },
  };
}
