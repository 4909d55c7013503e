import { DETAIL_PHRASES } from './detail-phrases.ts';
import type { DetailView, Found } from './detail-view.ts';
import { said } from './detail-view.ts';

/** Openers that are followed by an hour whatever comes after it; others need "horas", "pm" or 8:30. */
const STRICT = new Set([
  'as',
  'pras',
  'at',
  'la pelas',
  'por volta das',
  'por volta de',
  'ate as',
  'around',
  'by',
]);

/** An hour said right after a day or a part of one belongs to it: "pra amanhã às dez". */
function withHour(view: DetailView, at: number, end: number): Found {
  const hour = view.tokens[end]?.before === 'none' ? timeAt(view, end) : null;
  const until = hour?.end ?? end;
  return { end: until, details: { time: said(view, at, until) } };
}

/** "pra sábado", "on Friday evening": a day, with the words that open it. */
function dayAt(view: DetailView, at: number): Found | null {
  const { is } = DETAIL_PHRASES[view.locale];
  const opener = is.dayOpeners(view.words, at);
  const from = at + opener;
  const day = is.days(view.words, from);
  if (opener === 0 || day === 0 || view.isMenu(from) || view.tokens[from]?.before !== 'none')
    return null;
  let end = from + day;
  for (let more = is.dayParts(view.words, end); more > 0; more = is.dayParts(view.words, end))
    end += more;
  return withHour(view, at, end);
}

/** "at 8 15", "at eight fifteen": how many tokens the minutes take, where they end what is said. */
function minutesAt(view: DetailView, at: number): number {
  const numeral = view.numeral(at);
  if (!numeral || numeral.measure !== null || view.tokens[at]?.before !== 'none') return 0;
  const fits = numeral.value >= 10 && numeral.value < 60 && Number.isInteger(numeral.value);
  const goesOn = view.tokens[numeral.end]?.before === 'none' && view.isMenu(numeral.end);
  return fits && !goesOn ? numeral.end - at : 0;
}

/** A time for the order ("pras oito", "at 7:30 pm", "daqui a uma hora") that begins at a token. */
export function timeAt(view: DetailView, at: number): Found | null {
  const { is } = DETAIL_PHRASES[view.locale];
  const { words, tokens } = view;
  const day = dayAt(view, at);
  if (day) return day;
  const whole = is.timeWhole(words, at);
  if (whole > 0 && !view.isMenu(at)) return withHour(view, at, at + whole);
  const opener = is.timeAt(words, at);
  const from = at + opener;
  const clock = /^\d{1,2}:\d{2}$/.test(words[from] ?? '');
  const numeral = view.numeral(from);
  if (!clock && (!numeral || numeral.measure !== null)) return null;
  const value = numeral?.value ?? 0;
  let end = clock ? from + 1 : (numeral?.end ?? from + 1);
  let timed = clock;
  const minutes = opener > 0 && !clock ? minutesAt(view, end) : 0;
  if (minutes > 0) {
    timed = true;
    end += minutes;
  }
  if (view.isMenu(end) && !timed && is.timeWords(words, end) === 0) return null;
  for (let length = is.timeWords(words, end); length > 0; length = is.timeWords(words, end)) {
    timed = true;
    end += length;
    if (
      /^\d{2}$/.test(words[end] ?? '') &&
      tokens[end]?.before === 'none' &&
      tokens[end]?.start === tokens[end - 1]?.end
    )
      end += 1;
  }
  if (opener === 0)
    return timed && (clock || /\d/.test(words[at] ?? ''))
      ? { end, details: { time: said(view, at, end) } }
      : null;
  const hour = Number.isInteger(value) && value >= 1 && value <= 24;
  const opened = words.slice(at, from).join(' ');
  const next = tokens[end];
  const closed = !next || next.before !== 'none' || !view.isMenu(end);
  const bare =
    opened === 'as' && !view.text.slice(tokens[at]?.start, tokens[at]?.end).includes('à');
  const enough =
    timed ||
    (hour &&
      closed &&
      STRICT.has(opened) &&
      !numeral?.article &&
      !(bare && (value < 5 || next !== undefined)));
  return enough ? { end, details: { time: said(view, at, end) } } : null;
}
