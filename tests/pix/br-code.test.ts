import jsQR from 'jsqr';
import { hasError, isDynamicPix, isStaticPix, parsePix } from 'pix-utils';
import { PNG } from 'pngjs';
import { checkedBrCode, dynamicBrCode, staticBrCode } from '../../lambda/adapters/pix/br-code.ts';
import { qrCodePng, qrCodeSvg } from '../../lambda/adapters/pix/qr-code.ts';
import { cents } from '../../lambda/domain/money.ts';

const MERCHANT = { name: 'Cantina da Vila e Açaí do João & Filhos', city: 'São José dos Campos' };
const KEY = '+5511987654321';

/** The package is CommonJS, and its types say otherwise. */
const decode = jsQR as unknown as typeof jsQR.default;

const fixed = (money: number, merchant = MERCHANT) =>
  staticBrCode(KEY, cents(money), '1KAPXYZ000000000000000000', merchant);

function parsed(code: string) {
  const pix = parsePix(code);
  if (hasError(pix)) throw new Error(pix.message);
  return pix;
}

/** What a phone's camera makes of a picture. */
async function seen(code: string): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await qrCodePng(code));
  return decode(new Uint8ClampedArray(data), width, height)?.data;
}

test('a static code says key, amount, reference and shop, in letters that any app can show', () => {
  const pix = parsed(fixed(1_990));
  expect(isStaticPix(pix)).toBe(true);
  expect(pix).toMatchObject({
    pixKey: KEY,
    transactionAmount: 19.9,
    txid: '1KAPXYZ000000000000000000',
    merchantName: 'CANTINA DA VILA E ACAI DO',
    merchantCity: 'SAO JOSE DOS CA',
  });
});

test.each([1, 10, 29, 100, 1_001, 12_345, 8_999_999_999, 999_999_999_999])(
  'the amount of %i cents is in a static code digit for digit',
  (money) => {
    const reais = String(Math.trunc(money / 100));
    const text = `${reais}.${String(money % 100).padStart(2, '0')}`;
    expect(fixed(money)).toContain(`54${String(text.length).padStart(2, '0')}${text}5802BR`);
  },
);

test('a dynamic code points to its charge, and is for one payment', () => {
  const code = dynamicBrCode('pix.example.com/qr/v2/9d36b84fc70b478fb95c12729b90ca25', MERCHANT);
  const pix = parsed(code);
  expect(isDynamicPix(pix) && pix.url).toBe(
    'pix.example.com/qr/v2/9d36b84fc70b478fb95c12729b90ca25',
  );
  expect(code.startsWith('00020101021226')).toBe(true);
});

test.each([
  ['of which a letter is another', (code: string) => code.replace('CANTINA', 'CANTINO')],
  ['that is cut short', (code: string) => code.slice(0, -3)],
  ['that is no Pix', () => 'a loja aceita Pix'],
])('a code %s is refused', (_, change) => {
  expect(() => checkedBrCode(change(fixed(100)))).toThrow();
});

test('the picture of a code is read back to the very code', async () => {
  for (const code of [
    fixed(100),
    dynamicBrCode(`pix.example.com/qr/v2/${'a'.repeat(40)}`, MERCHANT),
  ]) {
    const read = (await seen(code)) ?? '';
    expect(read).toBe(code);
    expect(parsed(read)).toMatchObject({ merchantName: 'CANTINA DA VILA E ACAI DO' });
  }
});

test('the picture that scales is of the same squares', async () => {
  const svg = await qrCodeSvg(fixed(100));
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 (\d+) \1"/);
  expect(svg).not.toMatch(/script|href="http/);
});
