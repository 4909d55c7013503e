import { createDynamicPix, createStaticPix, hasError, parsePix } from 'pix-utils';
import type { Cents } from '../../domain/money.ts';
import { amountOf } from './amount.ts';

/** Whom the payer's app shows. EMV allows 25 letters of the name and 15 of the city. */
export interface Merchant {
  name: string;
  city: string;
}

const NAME_LENGTH = 25;
const CITY_LENGTH = 15;

/** The text of a code cannot be paid, or does not say what it should; the message tells what is wrong. */
class BrCodeError extends Error {
  override readonly name = 'BrCodeError';
}

/** A code that points to a charge at a bank. @param location without `https://` @throws BrCodeError */
export function dynamicBrCode(location: string, merchant: Merchant): string {
  const made = createDynamicPix({ ...named(merchant), url: location, oneTime: true });
  if (hasError(made)) throw new BrCodeError(made.message);
  return checkedBrCode(made.toBRCode());
}

/** A code that any bank can pay without asking the shop's. @param reference at most 25 letters and digits @throws BrCodeError */
export function staticBrCode(
  key: string,
  amountCents: Cents,
  reference: string,
  merchant: Merchant,
): string {
  const amount = amountOf(amountCents);
  // The library takes a number and writes it with two decimals; that it wrote our digits is checked below.
  const made = createStaticPix({
    ...named(merchant),
    pixKey: key,
    txid: reference,
    transactionAmount: Number(amount),
  });
  if (hasError(made)) throw new BrCodeError(made.message);
  const code = checkedBrCode(made.toBRCode());
  const field = `54${String(amount.length).padStart(2, '0')}${amount}`;
  if (!code.includes(field)) throw new BrCodeError(`expected the amount ${amount} in ${code}`);
  return code;
}

/** The code itself, whether a bank or we made it. @throws BrCodeError when it is no Pix, or its checksum is wrong */
export function checkedBrCode(code: string): string {
  const parsed = parsePix(code);
  if (hasError(parsed)) throw new BrCodeError(`${parsed.message}: ${code}`);
  return code;
}

const named = ({ name, city }: Merchant) => ({
  merchantName: plain(name).slice(0, NAME_LENGTH).trim(),
  merchantCity: plain(city).slice(0, CITY_LENGTH).trim(),
});

/** Apps differ in what they make of accents: capitals alone are safe. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9 .-]/g, '')
    .toUpperCase()
    .trim();
