import { formatAddress, type AddressParts } from './address.ts';
import type { Locale } from './locale.ts';
import { foldText } from './fold.ts';
import type { DeliveryArea, Shop } from './shop.ts';

/** A place as the customer said it, with the area of the shop that it lies in. */
export interface DeliveryAddress {
  text: string;
  area: string;
  /** What `text` is made of, where it was read in parts. */
  parts?: AddressParts;
}

/** An address as it is said in a language. */
export const addressSaid = ({ text, parts }: DeliveryAddress, locale: Locale): string =>
  parts ? formatAddress(parts, locale) : text;

export const areaById = (shop: Shop, id: string): DeliveryArea | undefined =>
  shop.areas.find((area) => area.id === id);

/** The names of places by which the shop's customers say where they are. */
export const placesOf = (shop: Pick<Shop, 'areas' | 'city'>) => ({
  city: shop.city,
  neighbourhoods: shop.areas.flatMap((area) => [area.name, ...area.neighbourhoods]),
});

/**
 * Where an address lies: by its CEP, when it has one, else by the name of a neighbourhood in it.
 * `outside` is a CEP the shop does not deliver to; `unknown` names no place that we know.
 */
export function locate(text: string, shop: Shop): DeliveryArea | 'outside' | 'unknown' {
  const cep = cepIn(text);
  if (cep !== undefined) {
    return (
      shop.areas.find((area) => area.ceps.some(({ from, to }) => from <= cep && cep <= to)) ??
      'outside'
    );
  }
  const words = ` ${foldText(text)} `;
  const named = shop.areas
    .flatMap((area) => [area.name, ...area.neighbourhoods].map((name) => ({ area, name })))
    .filter(({ name }) => words.includes(` ${foldText(name)} `))
    .sort((one, other) => other.name.length - one.name.length);
  return named[0]?.area ?? 'unknown';
}

/** Eight digits, written `01310-100` or together. */
const cepIn = (text: string): string | undefined =>
  /(?<!\d)(\d{5})[-. ]?(\d{3})(?!\d)/.exec(text)?.slice(1).join('');
