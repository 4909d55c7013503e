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
  /** Which of the candidates, and why, in the customer's language. Undefined when it could not say in time. */
  choose(request: SuggestRequest): Promise<{ item: string; why?: string } | undefined>;
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
