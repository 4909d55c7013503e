import type { Locale } from '../domain/locale.ts';
import { redact } from '../domain/redact.ts';
import { countedIn } from '../domain/stock-record.ts';
import { daytimeAt } from '../domain/suggest/liking.ts';
import { suggestions, type Suggested } from '../domain/suggest/suggestions.ts';
import type { Wish } from '../domain/suggest/wish.ts';
import { wallTime } from '../domain/zoned-time.ts';
import type { Book, Ports } from '../ports.ts';
import type { Act } from './acts.ts';
import type { Taste } from './interpretation.ts';
import { knownOf } from './known-of.ts';
import { mayBeSaid } from './may-be-said.ts';
import { LONGEST_WORDS, withinTime } from './model/within-time.ts';
import type { Session } from './session.ts';
import type { Suggestion } from './suggestion.ts';
import type { Turn } from './turn.ts';

export type SuggestPorts = Pick<Ports, 'stockLevels' | 'companyBook' | 'suggester' | 'weather'> & {
  orders: Pick<Ports['orders'], 'ofCustomer'>;
};

interface Now {
  /** One call of a model a turn: where it was asked what the words mean, it is not asked again. */
  modelAsked?: boolean;
  book: Book;
  locale: Locale;
  now: Date;
}

const ORDERS_BEFORE = 10;

/** A model is not waited for longer: the rules have a taste of their own. */
const MODEL_MILLISECONDS = 2_500;
/** How long before the deadline it is given up. */
const REPLY_MILLISECONDS = 1_500;

interface Found {
  suggestions: readonly Suggestion[];
  /** What came of the model, where it was asked. */
  taste?: Taste;
}

/** What may be suggested in this turn, the best first; none unless an act asks for it. */
export async function suggestionsFor(
  acts: readonly Act[],
  session: Session,
  turn: Turn,
  { book, locale, now, modelAsked }: Now,
  ports: SuggestPorts,
): Promise<Found> {
  const asked = acts.find((act) => act.kind === 'askSuggestion');
  if (!asked) return { suggestions: [] };
  const { basket, draft, profile, customer } = session;
  const { menu } = book;
  const wish: Wish = asked.wish ?? (asked.another ? draft.wish : undefined) ?? {};
  const [orders, left, company, weather] = await Promise.all([
    ports.orders.ofCustomer(customer, ORDERS_BEFORE),
    ports.stockLevels.available(countedIn(menu.menu).map(({ sku }) => sku)),
    ports.companyBook.read(),
    ports.weather.now(),
  ]);
  const found = suggestions({
    menu,
    basket,
    before: orders
      .filter(({ status }) => status !== 'cancelled')
      .map(({ contents }) => contents.lines),
    company,
    wish,
    daytime: daytimeAt(wallTime(now, book.shop.timeZone).minutes),
    ...(weather && { weather }),
    allergens: [...(profile.allergens ?? []), ...(profile.otherAllergies ?? [])],
    told: draft.suggested ?? [],
    left,
  });
  return found.length > 1 && modelAsked !== true
    ? ranked(found, session, turn, { book, locale, now }, ports)
    : { suggestions: found };
}

/** The model's choice first, with its reason where that may be said; as they were where it has none. */
async function ranked(
  found: readonly Suggested[],
  session: Session,
  { words = '', deadline }: Turn,
  { book: { menu }, locale }: Now,
  { suggester }: SuggestPorts,
): Promise<Found> {
  const left = Math.min(MODEL_MILLISECONDS, deadline - Date.now() - REPLY_MILLISECONDS);
  const taste = await withinTime<Taste>(left, (signal) =>
    suggester.choose({
      words: redact(words.slice(0, LONGEST_WORDS), knownOf(session)),
      locale,
      menu,
      basket: session.basket,
      candidates: found.map(({ line }) => line),
      signal,
    }),
  );
  const chosen =
    taste.kind === 'chosen' ? found.find(({ line }) => line.item === taste.item) : undefined;
  if (!chosen) return { suggestions: found, taste };
  const why = taste.kind === 'chosen' ? taste.why : undefined;
  const said = why !== undefined && mayBeSaid(why, chosen.line, menu, locale) ? { why } : {};
  const others = found.filter((each) => each !== chosen);
  return { suggestions: [{ ...chosen, ...said }, ...others], taste };
}
