import type { Locale } from '../domain/locale.ts';

/** What an e-mail holds, before it is dressed for one kind of reader or the other. */
export interface EmailPage {
  locale: Locale;
  title: string;
  intro: string;
  link?: { url: string; label: string };
  lines: readonly string[];
  /** Names and amounts; the last is the total. */
  sums: readonly (readonly [string, string])[];
  notes: readonly string[];
  footer: string;
}

export function emailText({ intro, link, lines, sums, notes, footer }: EmailPage): string {
  return [
    intro,
    ...(link ? [`${link.label}: ${link.url}`] : []),
    lines.map((line) => `- ${line}`).join('\n'),
    sums.map(([name, amount]) => `${name}: ${amount}`).join('\n'),
    notes.join('\n'),
    footer,
  ].join('\n\n');
}

/** Plain HTML with its style in place, as mailboxes want it: no picture, nothing loaded from elsewhere. */
export function emailHtml(page: EmailPage): string {
  const { locale, title, intro, link, lines, sums, notes, footer } = page;
  const button = link
    ? `<p style="margin:24px 0"><a href="${escaped(link.url)}" style="background:#a92f1b;color:#ffffff;padding:12px 24px;border-radius:24px;text-decoration:none">${escaped(link.label)}</a></p>`
    : '';
  const rows = sums
    .map(([name, amount], index) => {
      const weight = index === sums.length - 1 ? 'font-weight:bold' : 'font-weight:normal';
      return `<tr><th scope="row" style="text-align:left;${weight};padding:4px 24px 4px 0">${escaped(name)}</th><td style="text-align:right;${weight}">${escaped(amount)}</td></tr>`;
    })
    .join('');
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
    '<body style="margin:0;background:#fbf4e8;color:#35221a;font-family:sans-serif;font-size:16px;line-height:1.45">',
    '<div style="max-width:560px;margin:0 auto;padding:24px">',
    `<h1 style="font-family:serif;font-size:22px">${escaped(title)}</h1><p>${escaped(intro)}</p>${button}`,
    `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
    `<table style="border-collapse:collapse">${rows}</table>`,
    ...notes.map((note) => `<p>${escaped(note)}</p>`),
    `<p style="color:#6d5648;font-size:14px">${escaped(footer)}</p></div></body></html>`,
  ].join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
