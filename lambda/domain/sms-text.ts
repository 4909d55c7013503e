/**
 * How a text travels as SMS. GSM 03.38's alphabet gives 160 characters a message; one character outside it
 * makes the whole message UCS-2, with 70. Longer ones are split, each part a little shorter for its header,
 * and each part is paid. Several Brazilian carriers know neither UCS-2 nor parts, so we write for one message
 * of the alphabet: accents that it lacks (ã, ç, ê) fall away, as on Brazilian phones they always have.
 */

const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Sent as two characters each. */
const EXTENDED = new Set('\f^{}\\[~]|€');

const INSTEAD: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '`': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  º: 'o',
  ª: 'a',
  '•': '-',
};

const inAlphabet = (character: string) => BASIC.has(character) || EXTENDED.has(character);

/** The text in the alphabet as far as that can be: accents fall away, typographic marks become plain ones. */
export const plainForSms = (text: string): string =>
  Array.from(text.normalize('NFC'), (character) => {
    if (inAlphabet(character)) return character;
    if (/\s/.test(character)) return ' ';
    const bare = INSTEAD[character] ?? character.normalize('NFD').replace(/\p{M}/gu, '');
    return Array.from(bare).every(inAlphabet) ? bare : character;
  }).join('');

/** How a text is sent: its encoding, and in how many messages. */
export interface SmsSize {
  encoding: 'gsm7' | 'ucs2';
  /** Septets of the alphabet, or 16-bit units of UCS-2. */
  units: number;
  parts: number;
}

const LIMITS = { gsm7: { whole: 160, part: 153 }, ucs2: { whole: 70, part: 67 } } as const;

export function smsSize(text: string): SmsSize {
  const characters = Array.from(text);
  const encoding = characters.every(inAlphabet) ? 'gsm7' : 'ucs2';
  const costs = characters.map((character) =>
    encoding === 'gsm7' ? (EXTENDED.has(character) ? 2 : 1) : character.length,
  );
  const units = costs.reduce((sum, cost) => sum + cost, 0);
  const { whole, part } = LIMITS[encoding];
  return { encoding, units, parts: units <= whole ? 1 : partsOf(costs, part) };
}

/** No character is cut in two between parts. */
function partsOf(costs: readonly number[], room: number): number {
  let parts = 1;
  let used = 0;
  for (const cost of costs) {
    if (used + cost > room) {
      parts += 1;
      used = 0;
    }
    used += cost;
  }
  return parts;
}
