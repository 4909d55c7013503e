import { html } from 'hono/html';
import { TEST_CARDS } from './cards.ts';
import type { Intent, Page } from './objects.ts';
import { wordsOf, type PageWords } from './page-words.ts';
import { reaisOf } from '../../lambda/domain/money.ts';

type Html = ReturnType<typeof html>;

/** The page where a customer types a card: what it shows follows from how page and intent stand. Its links are relative to where it is. */
export function pageHtml(page: Page, intent: Intent | undefined): Html {
  const words = wordsOf(page.locale);
  const money = new Intl.NumberFormat(words.lang, { style: 'currency', currency: page.currency });
  return html`<!doctype html>
    <html lang="${words.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.standIn.title}</title>
        <link rel="stylesheet" href="../../style.css" />
      </head>
      <body>
        <header><div class="awning"></div></header>
        <main class="column pay">
          <p class="soft">${words.standIn}</p>
          <h1>${page.standIn.title}</h1>
          <p class="amount">${money.format(reaisOf(page.amount_total))}</p>
          ${body(page, intent, words)}
          <p><a href="${page.success_url}">${words.back}</a></p>
        </main>
      </body>
    </html>`;
}

function body(page: Page, intent: Intent | undefined, words: PageWords): Html {
  if (page.status === 'complete') return html`<p role="status">${words.done}</p>`;
  if (page.status === 'expired') return html`<p role="status">${words.over}</p>`;
  if (intent?.status === 'requires_action') return question(page, words);
  const error = intent?.last_payment_error;
  const code = error?.decline_code ?? error?.code;
  return html`${code === undefined ? '' : html`<p role="alert">${words.declined(code)}</p>`}
  ${cards(page, words)}`;
}

const question = (page: Page, words: PageWords): Html =>
  html`<form method="post" action="${page.id}/bank">
    <p>${words.bankAsks}</p>
    <button class="main" name="passed" value="true">${words.approve}</button>
    <button name="passed" value="false">${words.refuse}</button>
  </form>`;

const cards = (page: Page, words: PageWords): Html =>
  html`<form method="post" action="${page.id}">
    <fieldset>
      <legend>${words.choose}</legend>
      ${TEST_CARDS.map(
        ({ number }, at) =>
          html`<label class="choice"
            ><input type="radio" name="card" value="${number}" ${at === 0 ? 'checked' : ''} />
            ${words.cards[number] ?? ''} <span class="soft">${number}</span></label
          >`,
      )}
      <label class="choice"><input type="checkbox" name="late" value="yes" /> ${words.late}</label>
    </fieldset>
    <button class="main">${words.pay}</button>
  </form>`;
