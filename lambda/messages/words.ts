import { createInstance } from 'i18next';
import { messagesByLocale } from '../../locales/all/messages.ts';
import { LOCALES, type Locale } from '../domain/locale.ts';

/**
 * All that messages say, by key, with the values each takes; a message without its values, or missing in a
 * language, does not compile. The words are in `locales/`, written by ear, those for SMS short.
 */
const VALUES = {
  smsAccepted: ['shop', 'number', 'minutes'],
  smsAcceptedPickUp: ['shop', 'number', 'minutes'],
  smsAcceptedSoon: ['shop', 'number'],
  smsAwaitingCustomer: ['shop', 'number', 'phone'],
  smsSoldOut: ['shop', 'number', 'items', 'phone'],
  smsNewPrice: ['shop', 'number', 'total', 'phone'],
  smsPay: ['shop', 'number', 'total'],
  smsPayBy: ['shop', 'number', 'total', 'time'],
  smsPayLink: ['shop', 'number', 'total', 'link'],
  smsPayByLink: ['shop', 'number', 'total', 'time', 'link'],
  smsPayExpired: ['shop', 'number', 'total', 'phone'],
  smsPayDeclined: ['shop', 'number', 'total', 'phone'],
  smsPayShort: ['shop', 'number', 'total', 'phone'],
  smsReminder: ['shop', 'number', 'total'],
  smsReminderBy: ['shop', 'number', 'total', 'time'],
  smsReminderLink: ['shop', 'number', 'total', 'link'],
  smsReminderByLink: ['shop', 'number', 'total', 'time', 'link'],
  smsOutForDelivery: ['shop', 'number'],
  smsOutForDeliveryCode: ['shop', 'number', 'code'],
  smsCancelled: ['shop', 'number', 'reason'],
  chatLowered: ['number', 'lowered', 'total'],
  chatReturned: ['returned'],
  chatExtra: ['line', 'price'],
  chatAccepted: ['number', 'minutes'],
  chatAcceptedPickUp: ['number', 'minutes'],
  chatAcceptedSoon: ['number'],
  chatAwaitingCustomer: ['number'],
  chatSoldOut: ['number', 'items'],
  chatNewPrice: ['number', 'total'],
  chatPay: ['number', 'total'],
  chatPayBy: ['number', 'total', 'time'],
  chatPayExpired: ['number', 'total'],
  chatPayDeclined: ['number', 'total'],
  chatPayShort: ['number', 'total'],
  chatReminder: ['number', 'total'],
  chatReminderBy: ['number', 'total', 'time'],
  chatOutForDelivery: ['number'],
  chatOutForDeliveryCode: ['number', 'code'],
  chatDelivered: ['number'],
  chatDeliveredReceipt: ['number', 'link'],
  chatCancelled: ['number', 'reason'],
  emailReceivedSubject: ['shop', 'number'],
  emailReceived: ['name', 'number'],
  emailPaySubject: ['shop', 'number'],
  emailPay: ['name', 'number', 'total'],
  emailPayBy: ['name', 'number', 'total', 'time'],
  emailUnpaidSubject: ['shop', 'number'],
  emailPayExpired: ['name', 'number', 'total'],
  emailPayDeclined: ['name', 'number', 'total'],
  emailShortSubject: ['shop', 'number'],
  emailPayShort: ['name', 'number', 'total'],
  emailReminderSubject: ['number', 'shop'],
  emailReminder: ['name', 'number', 'total'],
  emailReminderBy: ['name', 'number', 'total', 'time'],
  emailDeliveredSubject: ['shop', 'number'],
  emailDelivered: ['name', 'number'],
  emailCancelledSubject: ['shop', 'number'],
  emailCancelled: ['name', 'number', 'reason'],
  emailItems: [],
  emailDelivery: [],
  emailDiscount: [],
  emailTip: [],
  emailTotal: [],
  emailAddress: ['address'],
  emailPickUp: [],
  emailPayment: ['payment'],
  emailPayLink: [],
  emailReceiptLink: [],
  emailFooter: ['shop', 'phone'],
} as const satisfies Record<string, readonly string[]>;

export type MessageKey = keyof typeof VALUES;

type ValuesOf<Key extends MessageKey> = Record<(typeof VALUES)[Key][number], string>;

export const MESSAGE_VALUES: Record<MessageKey, readonly string[]> = VALUES;

const WORDS: Record<Locale, Record<MessageKey, string>> = messagesByLocale;

const messages = createInstance();
void messages.init({
  initAsync: false,
  lng: LOCALES[0],
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(
    Object.entries(WORDS).map(([locale, words]) => [locale, { translation: words }]),
  ),
});

export function words<Key extends MessageKey>(
  locale: Locale,
  key: Key,
  ...[values]: (typeof VALUES)[Key] extends readonly [] ? [] : [ValuesOf<Key>]
): string {
  return messages.t(key, { lng: locale, replace: values ?? {}, returnObjects: false });
}
