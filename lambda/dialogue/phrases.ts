import type { Cents } from '../domain/money.ts';
import type { PHRASE_VALUES } from './phrase-values.ts';

export type PhraseKey = keyof typeof PHRASE_VALUES;

export interface Money {
  cents: Cents;
}

/** Several things said one after the other, with the language's own "and" or "or" before the last. */
export interface Series {
  series: Value[];
  join: 'and' | 'or' | 'comma';
}

/** A number that people know something by: read out in pairs where it is long. */
export interface Figures {
  figures: string;
}

/** A phone number, however it is kept. */
export interface Phone {
  phone: string;
}

export type Value = string | number | Money | Figures | Phone | Series | Saying;

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

export const orderNumber = (number: number): Figures => ({ figures: String(number) });

export const phoneOf = (phone: string): Phone => ({ phone });
