import type { Paying } from '../../lambda/dialogue/decide/step.ts';

/** A shop that takes Pix and cards before it cooks, met in a chat. */
export const PAYING: Paying = {
  online: ['pix', 'card'],
  bySms: false,
  codes: true,
  pages: 'https://cantina.example/pay',
  receipts: 'https://cantina.example/receipts',
};
