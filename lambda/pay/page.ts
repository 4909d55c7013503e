import { html } from 'hono/html';
import type { Locale } from '../domain/locale.ts';
import type { PaymentView } from './payment-view.ts';

/** Neither kept, framed nor found; only what is ours runs. */
export const PAGE_HEADERS = {
  'cache-control': 'private, no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  vary: 'accept',
} as const;

/** The page of a payment; its script keeps it as the payment stands, and without one it can be paid all the same. */
export const page = (view: PaymentView, locale: Locale, shop: string, path: string) =>
  html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${view.title}, ${shop}</title>
        <link rel="stylesheet" href="/pay/files/page.css" />
        <link rel="stylesheet" href="/pay/files/payment.css" />
        <script type="module" src="/pay/files/page.js"></script>
      </head>
      <body>
        <div class="awning"></div>
        <main data-payment="${path}">
          <p class="shop">${shop}</p>
          <h1>${view.title}</h1>
          <noscript>${withoutScript(view, path)}</noscript>
        </main>
      </body>
    </html>`;

const withoutScript = ({ amount, text, brCode, payUrl, words }: PaymentView, path: string) =>
  html`<section class="payment">
    <p class="amount">${amount}</p>
    <p>${text}</p>
    ${
      brCode === undefined
        ? ''
        : html`<img src="${path}/qr.svg" alt="${words.qrCode}" /><code>${brCode}</code>`
    }
    ${payUrl === undefined ? '' : html`<a class="pay" href="${payUrl}">${words.card}</a>`}
  </section>`;
