import { areaById, locate, placesOf } from '../../domain/delivery-area.ts';
import { cents } from '../../domain/money.ts';
import { addressIn } from '../words/address-in.ts';
import { money, phoneOf, say, series } from '../phrases.ts';
import { answer, type Facts, type Step } from './step.ts';

/** Where the shop delivers, and on what terms: to the place that was named, else to the customer's own, else to all. */
export function askArea(
  step: Step,
  { text, place }: { text?: string; place?: string },
  { book, locale }: Facts,
): Step {
  const { shop } = book;
  const named = text === undefined ? 'unknown' : locate(text, shop);
  if (typeof named === 'object')
    return answer(
      step,
      say('areaTerms', {
        area: named.name,
        fee: money(cents(named.feeCents)),
        minimum: money(cents(named.minimumCents)),
        ...named.minutes,
      }),
    );
  const said = text === undefined ? {} : addressIn(text, locale, placesOf(shop));
  if (named === 'outside' || said.neighbourhood !== undefined || place !== undefined)
    return answer(step, say('outsideArea', { areas: series(shop.areas.map(({ name }) => name)) }));
  return ownArea(step, { book }) ?? answer(step, say('areas', { areas: series(areasOf(shop)) }));
}

/** What delivery to the address that is known costs, and how long it takes. */
function ownArea({ session, ...step }: Step, { book }: Pick<Facts, 'book'>): Step | undefined {
  const { address } = session.profile;
  const area = address && areaById(book.shop, address.area);
  return (
    area &&
    answer(
      { session, ...step },
      say('yourTerms', {
        area: area.name,
        fee: money(cents(area.feeCents)),
        ...area.minutes,
      }),
    )
  );
}

const areasOf = ({ areas }: Facts['book']['shop']) =>
  areas.map((area) => say('areaFee', { area: area.name, fee: money(cents(area.feeCents)) }));

/** The least that an order must come to: where it goes, else from the least to the most of the areas. */
export function askMinimum(step: Step, { book: { shop } }: Facts): Step {
  const own = step.session.profile.address;
  const area = own && areaById(shop, own.area);
  const all = area ? [area.minimumCents] : shop.areas.map(({ minimumCents }) => minimumCents);
  const [least, most] = [cents(Math.min(...all)), cents(Math.max(...all))];
  if (most === 0) return answer(step, say('noMinimum'));
  return answer(
    step,
    least === most
      ? say('minimum', { minimum: money(least) })
      : say('minimumRange', { from: money(least), to: money(most) }),
  );
}

/** Where the shop is, for who comes to it; by phone where its owner did not write it down. */
export const askWhere = (step: Step, { book: { shop } }: Facts): Step =>
  answer(
    step,
    shop.address === undefined
      ? say('dontKnow', { phone: phoneOf(shop.phone) })
      : say('where', { address: shop.address }),
  );
