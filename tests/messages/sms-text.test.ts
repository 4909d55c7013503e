import fc from 'fast-check';
import { plainForSms, smsSize } from '../../lambda/domain/sms-text.ts';

test.each([
  ['a'.repeat(160), 'gsm7', 160, 1],
  ['a'.repeat(161), 'gsm7', 161, 2],
  ['a'.repeat(306), 'gsm7', 306, 2],
  ['a'.repeat(307), 'gsm7', 307, 3],
  ['€'.repeat(80), 'gsm7', 160, 1],
  // A character of two septets is not cut in two: 76 of them fit a part of 153.
  ['€'.repeat(153), 'gsm7', 306, 3],
  ['ã'.repeat(70), 'ucs2', 70, 1],
  ['ã'.repeat(71), 'ucs2', 71, 2],
  ['🍕'.repeat(35), 'ucs2', 70, 1],
  ['🍕'.repeat(67), 'ucs2', 134, 3],
])('%s is counted as phones count', (text, encoding, units, parts) => {
  expect(smsSize(text)).toEqual({ encoding, units, parts });
});

test.each([
  ['Já está na cozinha, você não vai esperar!', 'Ja esta na cozinha, voce nao vai esperar!'],
  ['R$ 37,80 até às 20h', 'R$ 37,80 até às 20h'],
  ['“Pão de Açúcar” – 1ª loja…', '"Pao de Acucar" - 1a loja...'],
  ['É ü ñ ö', 'É ü ñ ö'],
])('%s loses the accents that SMS lacks, and no other', (text, plain) => {
  expect(plainForSms(text)).toBe(plain);
});

test('plain text that is Latin always travels in the small alphabet', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(
        /^[\u0020-\u007e\u00c0-\u00d6\u00d8-\u00f6\u2018\u2019\u201c\u201d]{0,200}$/,
      ),
      (text) => {
        const plain = plainForSms(text).replace(/[ðþÐÞ]/g, '');
        expect(smsSize(plain).encoding).toBe('gsm7');
        expect(plainForSms(plain)).toBe(plain);
      },
    ),
  );
});
