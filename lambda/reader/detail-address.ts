import { addressByLocale } from '../../locales/all/address.ts';
import { DETAIL_PHRASES } from './detail-phrases.ts';
import type { DetailView, Found } from './detail-view.ts';
import { said } from './detail-view.ts';

const MOST_TOKENS = 30;
const CEP = /^\d{5}-\d{3}$/;

/** "12 Oak Street": a number, up to three words, and a kind of street. */
function numberedStreet(view: DetailView, at: number): boolean {
  const { is } = DETAIL_PHRASES[view.locale];
  if (!/^\d{1,5}$/.test(view.words[at] ?? '')) return false;
  for (let next = at + 1; next <= at + 4; next += 1) {
    if (next > at + 1 && is.street(view.words, next) > 0)
      return addressByLocale[view.locale].numberFirst;
    if (view.numeral(next) && !is.addressWords(view.words, next)) return false;
  }
  return false;
}

/** Whether another detail begins at a token; once an address has its number, also whose the order is. */
type IsDetail = (at: number, numbered: boolean) => boolean;

/** Where an address that begins at `from` ends. */
function addressEnd(view: DetailView, from: number, isDetail: IsDetail): number {
  const { is } = DETAIL_PHRASES[view.locale];
  const { words, tokens } = view;
  let end = from;
  let names = 0;
  let kept = from;
  let free = 0;
  let numbered = false;
  while (end < words.length && end - from < MOST_TOKENS) {
    const before = tokens[end]?.before;
    const word = words[end] ?? '';
    const numeral = view.numeral(end);
    if (end > from) {
      const short = (words[end - 1] ?? '').length <= 3 && is.street(words, end - 1) > 0;
      if (before === 'line' || (before === 'stop' && !short)) break;
      if (isDetail(end, numbered)) break;
      const opener = before === 'comma' ? is.address(words, end) : 0;
      if (opener > 1 && is.street(words, end + opener) > 0) break;
    }
    if (is.street(words, end) > 0) {
      end += 1;
      kept = end;
      free = addressByLocale[view.locale].numberFirst ? 0 : 2;
      continue;
    }
    if (CEP.test(word)) {
      end += 1;
      kept = end;
      continue;
    }
    if (free > 0) {
      if (word.length > 3 || /^\d/.test(word)) free -= 1;
      numbered ||= /^\d/.test(word);
      end += 1;
      kept = end;
      continue;
    }
    if (numeral && !is.addressWords(words, end)) {
      // "apt 12, two coffees": a number before a name of the menu counts it, but for that of a flat or a house.
      const ofFlat = end > from && is.addressWords(words, end - 1) > 0 && words[end - 1] !== 'and';
      const next =
        tokens[numeral.end]?.before === 'none' &&
        is.street(words, numeral.end) === 0 &&
        (is.addressWords(words, numeral.end) === 0 || (words[numeral.end] ?? '').length < 3);
      const counts = next && (view.isMenu(numeral.end) || view.isMenu(numeral.end + 1));
      if ((counts && !ofFlat) || numeral.article) break;
      if (view.isMenu(end) && numbered) break;
      end = numeral.measure === null ? numeral.end : end + 1;
      kept = end;
      numbered = true;
      names = 0;
      continue;
    }
    if (is.addressWords(words, end) > 0) {
      end += 1;
      if (
        (word.length > 2 && !/^(and|the|com|das|dos)$/.test(word)) ||
        /^(n|s|w|ap|bl|lt|cj|ed|km|th|nd|rd|st)$/.test(word)
      )
        kept = end;
      if (is.addressTail(words, end - 1) > 0) free = 4;
      continue;
    }
    if (view.isMenu(end) || view.isLexicon(end) || names >= 4) break;
    names += 1;
    end += 1;
    kept = end;
  }
  return kept;
}

/** "é pra Fernanda, rua Bela 900": what comes before the comma is whose it is. */
function streetFollows(view: DetailView, from: number, street: boolean): boolean {
  const { is } = DETAIL_PHRASES[view.locale];
  const starts = [1, 2, 3, 4].map((more) => from + more);
  const comma = starts.find((at) => view.tokens[at]?.before === 'comma');
  if (street || comma === undefined) return false;
  return is.street(view.words, comma) > 0 || numberedStreet(view, comma);
}

/** An address that begins at a token, said after an opener ("entrega na") or by itself. */
export function addressAt(view: DetailView, at: number, isDetail: IsDetail): Found | null {
  const { is } = DETAIL_PHRASES[view.locale];
  const { words } = view;
  if (CEP.test(words[at] ?? ''))
    return { end: at + 1, details: { address: said(view, at, at + 1) } };
  const opener = is.address(words, at);
  let from = at + opener;
  while (
    opener > 0 &&
    /^(e|a|o|na|no|is|the|em|pra|para)$/.test(words[from] ?? '') &&
    from < at + opener + 2
  )
    from += 1;
  const street =
    (is.street(words, from) > 0 &&
      !addressByLocale[view.locale].numberFirst &&
      !view.isMenu(from)) ||
    numberedStreet(view, from);
  if (opener === 0 && !street) return null;
  if (view.isMenu(from) && !street) return null;
  if (view.numeral(from) && !street && !/^\d/.test(words[from] ?? '')) return null;
  if (opener > 0 && (isDetail(from, false) || streetFollows(view, from, street))) return null;
  const end = addressEnd(view, from, isDetail);
  if (end === from || (opener === 0 && end < from + 2)) return null;
  const weak = is.for(words, at) > 0 || is.for(words, at + 1) > 0;
  const strong = (opener > 1 && !weak) || /^(endereco|address)$/.test(words[at] ?? '');
  const numbered = words.slice(from, end).some((word) => /\d/.test(word)) || street;
  return strong || numbered ? { end, details: { address: said(view, from, end) } } : null;
}
