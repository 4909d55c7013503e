import type { Taste } from '../dialogue/interpretation.ts';
import type { OrderId } from '../domain/ids.ts';
import type { Line } from '../domain/line.ts';
import type { Locale } from '../domain/locale.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import type { Company } from '../domain/suggest/company.ts';
import type { Weather } from '../domain/suggest/liking.ts';

export interface SuggestionPorts {
  companyBook: CompanyBook;
  suggester: Suggester;
  weather: WeatherReport;
}

/** How often items are ordered together, for all the shop's customers. */
export interface CompanyBook {
  read(): Promise<Company>;
  /** Counts an order that was delivered, once. */
  count(id: OrderId, lines: readonly Line[]): Promise<void>;
}

/** A model's taste, where there is one. */
export interface Suggester {
  /** Which of the candidates, and why, in the customer's language. */
  choose(request: SuggestRequest): Promise<Taste>;
}

/**
 * The model that an order's workflow asks by itself: a call of the same budget, and left alone by the same rule, as
 * those of the talk.
 */
export interface SuggestionModel {
  /** What was set aside for one call; undefined where none may be made. */
  reserve(): Promise<SetAside | undefined>;
  /** After the call, once: puts straight what was set aside, and measures. */
  settle(orderId: OrderId, aside: SetAside, came: Came): Promise<void>;
}

/** Millionths of a dollar, of the budget of the day of `at` (ISO 8601). */
export interface SetAside {
  microDollars: number;
  at: string;
}

/** What came of the call: an answer, of use or not, or none in time, or none. */
export type Came =
  | { kind: 'answered'; tokens: Tokens; milliseconds: number; useful: boolean }
  | { kind: 'late' | 'failed' };

export interface Tokens {
  inputTokens: number;
  outputTokens: number;
}

export interface SuggestRequest {
  words: string;
  locale: Locale;
  menu: MenuIndex;
  basket: readonly Line[];
  /** The likeliest first. */
  candidates: readonly Line[];
  signal: AbortSignal;
}

/** What the weather is like where the shop is; nobody is asked unless a shop connects somebody. */
interface WeatherReport {
  now(): Promise<Weather | undefined>;
}
