import { missingParts, type AddressParts } from '../domain/address.ts';
import type { Shop } from '../domain/shop.ts';
import { say, series, type Saying } from './phrases.ts';
import type { Pending } from './session.ts';

/** What is asked of an address that was said in part. */
export function partQuestion(
  parts: AddressParts,
  shop: Shop,
): { question: Saying; pending: Pending } {
  const [missing] = missingParts(parts);
  if (missing === 'street') {
    const question = say(parts.number === undefined ? 'askStreetAndNumber' : 'askStreet');
    return { question, pending: { kind: 'address' } };
  }
  if (missing === 'number')
    return { question: say('askHouseNumber'), pending: { kind: 'houseNumber' } };
  const areas = series(shop.areas.map((area) => area.name));
  return { question: say('askNeighbourhood', { areas }), pending: { kind: 'neighbourhood' } };
}
