import { toBuffer, toString } from 'qrcode';

/** Enough to be read from a screen or a receipt with a thumb on its corner. */
const SETTINGS = { errorCorrectionLevel: 'M', margin: 4 } as const;
const MODULE_PIXELS = 6;

/** A BR Code as a picture that scales. */
export const qrCodeSvg = (brCode: string): Promise<string> =>
  toString(brCode, { ...SETTINGS, type: 'svg' });

/** A BR Code as a picture for e-mail and apps. */
export const qrCodePng = (brCode: string): Promise<Buffer> =>
  toBuffer(brCode, { ...SETTINGS, type: 'png', scale: MODULE_PIXELS });
