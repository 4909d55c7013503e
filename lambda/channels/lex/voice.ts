import { brief } from '../../dialogue/brief.ts';
import { say, series, type Saying } from '../../dialogue/phrases.ts';
import { render } from '../../dialogue/render.ts';
import type { Reply } from '../../dialogue/reply.ts';
import { LONGEST_MESSAGE, MOST_MESSAGES, pieces, type LexMessage } from './message.ts';

const SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Room for the tags around a text, and for some signs in it becoming entities. */
const LONGEST_TEXT = 800;

/**
 * A Reply read aloud over the phone, as SSML: money and numbers as they are spoken, the question in few words, no
 * pictures. Who presses keys is told which key is what.
 */
export function spokenMessages(reply: Reply, presses: boolean): LexMessage[] {
  const { locale, sentences, question } = reply;
  const spoken = (saying: Saying) => render(saying, locale, 'speech');
  const told = [
    ...sentences.map(spoken),
    ...(question ? [spoken(brief(question))] : []),
    ...(presses && isByKey(reply) ? [spoken(keysOf(reply))] : []),
  ].join(' ');
  if (told === '') return [];
  return pieces(told, LONGEST_TEXT)
    .flatMap((piece) => fitting(piece, reply.slow))
    .slice(0, MOST_MESSAGES)
    .map((content) => ({ contentType: 'SSML', content }));
}

const isByKey = ({ question, chips, expects }: Reply): boolean =>
  question !== undefined && chips.length > 0 && expects !== 'item';

const keysOf = ({ chips }: Reply): Saying =>
  say('pressKeys', {
    keys: series(
      chips.map((choice, at) => say('keyFor', { key: String(at + 1), choice })),
      'comma',
    ),
  });

/** Marked up, in two where the markup makes it too long. */
function fitting(text: string, slow: boolean): string[] {
  const marked = speak(text, slow);
  if (marked.length <= LONGEST_MESSAGE) return [marked];
  return pieces(text, Math.ceil(text.length / 2)).flatMap((half) => fitting(half, slow));
}

function speak(text: string, slow: boolean): string {
  const escaped = text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
  return `<speak>${slow ? `<prosody rate="slow">${escaped}</prosody>` : escaped}</speak>`;
}
