import type { Cents } from '../domain/money.ts';

/**
 * All that we say, by key, with the values each phrase takes. The words are in `locales/`, one set a
 * language; a phrase without its values, or missing in a language, does not compile.
 */
const PHRASE_VALUES = {
  greeting: ['shop'],
  greetingWithBasket: ['shop', 'lines'],
  added: ['lines'],
  changed: ['line'],
  removed: ['line'],
  basketCleared: [],
  basketEmpty: [],
  basketTotal: ['lines', 'total'],
  notOnMenu: ['words'],
  notUnderstood: [],
  wayOut: ['phone'],
  unavailable: ['name'],
  minimumAge: ['name', 'age'],
  belowMinimum: ['minimum', 'missing'],
  menu: ['categories'],
  menuCategory: ['category', 'names'],
  hours: ['spans'],
  hoursAlways: [],
  closedToday: [],
  areas: ['areas'],
  areaFee: ['area', 'fee'],
  suggestion: ['name', 'price'],
  suggestionPriceless: ['name'],
  help: [],
  helpOrder: [],
  human: ['phone'],
  goodbye: ['shop'],
  thanks: [],
  nothingToConfirm: [],
  keptAsIs: [],
  outsideArea: ['areas'],
  notedAddress: ['address'],
  notedPayment: ['payment'],
  notedPhone: [],
  badPhone: [],
  badName: [],
  paymentNotTaken: ['payments'],
  changeTooLittle: ['cash', 'total'],
  priceChanged: [],
  readBack: ['shop', 'lines', 'address', 'name', 'fee', 'payment', 'total'],
  sharedByAverage: [],
  sharedByHighest: [],
  placed: ['number', 'from', 'to'],
  followUp: [],
  placedAlready: ['number'],
  noOrder: [],
  statusReceived: ['number'],
  statusAwaitingCustomer: ['number'],
  statusAwaitingPayment: ['number'],
  statusAccepted: ['number', 'minutes'],
  statusPreparing: ['number', 'minutes'],
  statusOutForDelivery: ['number'],
  statusDelivered: ['number'],
  statusCancelled: ['number', 'reason'],
  reasonCustomer: [],
  reasonSoldOut: [],
  reasonKitchenRejected: [],
  reasonKitchenSilent: [],
  reasonNoCourier: [],
  reasonNotDelivered: [],
  reasonFault: [],
  cancelling: ['number'],
  cancelledAlready: ['number'],
  deliveredAlready: ['number'],
  orderKept: ['number'],
  askFirst: [],
  askMore: [],
  askWhatElse: [],
  askOption: ['item', 'choices'],
  askOptionOfMany: ['item', 'choices'],
  askWhich: ['candidates'],
  askAddress: [],
  askNeighbourhood: ['areas'],
  askName: [],
  askPhone: [],
  askPayment: ['payments'],
  askChange: [],
  askConfirm: [],
  askConfirmAgain: [],
  askCancel: ['number'],
  askClear: [],
  askQuantity: ['quantity', 'name'],
  askChangeWhat: [],
  paymentPix: [],
  paymentCard: [],
  paymentCash: [],
  paymentCashExact: [],
  paymentCashChange: ['cash', 'change'],
  paymentVoucher: [],
  addressInArea: ['text', 'area'],
  lineUnits: ['quantity', 'name'],
  lineWeight: ['quantity', 'unit', 'name'],
  lineWith: ['line', 'options'],
  one_m: [],
  one_f: [],
  two_m: [],
  two_f: [],
  half: ['name'],
  without: ['name'],
  lightOn: ['name'],
  extraOf: ['name'],
  timesOf: ['count', 'name'],
  onShare: ['option', 'share'],
  noteToKitchen: ['note'],
  chipYes: [],
  chipNo: [],
  chipCheckOut: [],
  chipMenu: [],
  chipStatus: [],
  cardOrder: ['number'],
  cardMenu: ['shop'],
} as const satisfies Record<string, readonly string[]>;

export { PHRASE_VALUES };

export type PhraseKey = keyof typeof PHRASE_VALUES;

export interface Money {
  cents: Cents;
}

/** Several things said one after the other, with the language's own "and" or "or" before the last. */
export interface Series {
  series: Value[];
  join: 'and' | 'or' | 'comma';
}

export type Value = string | number | Money | Series | Saying;

export type ValuesOf<Key extends PhraseKey> = Record<(typeof PHRASE_VALUES)[Key][number], Value>;

/** One phrase with its values, in no language yet. */
export interface Saying {
  key: PhraseKey;
  values: Readonly<Record<string, Value>>;
}

/** A phrase with the values it needs. */
export const say = <Key extends PhraseKey>(
  key: Key,
  ...[values]: (typeof PHRASE_VALUES)[Key] extends readonly [] ? [] : [ValuesOf<Key>]
): Saying => ({ key, values: values ?? {} });

export const series = (values: Value[], join: Series['join'] = 'and'): Series => ({
  series: values,
  join,
});

export const money = (cents: Cents): Money => ({ cents });
