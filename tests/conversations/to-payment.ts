import type { Locale } from '../../lambda/domain/locale.ts';
import type { Exchange } from '../support/conversation.ts';
import { known } from './happenings.ts';

/** Someone we know: a pizza for R$ 64,90 and R$ 8,00 of delivery, up to how it is paid. */
export const toPaymentIn: Record<Locale, Exchange[]> = {
  'pt-BR': [
    known,
    ['uma pizza grande de calabresa', 'calabresa', 'item'],
    ['só isso', 'pagar', 'payment'],
  ],
  'en-US': [
    known,
    ['a large calabresa pizza', 'calabresa', 'item'],
    ["that's all", 'pay', 'payment'],
  ],
};
