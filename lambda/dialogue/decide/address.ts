import {
  formatAddress,
  mergeAddress,
  missingParts,
  type AddressParts,
} from '../../domain/address.ts';
import { foldText } from '../../domain/fold.ts';
import { addressSaid, locate, placesOf, type DeliveryAddress } from '../../domain/delivery-area.ts';
import { addressIn } from '../words/address-in.ts';
import { digitsIn } from '../words/digits-in.ts';
import { partQuestion } from '../part-question.ts';
import { say, series } from '../phrases.ts';
import type { Session } from '../session.ts';
import { capitalised } from '../words/capitalised.ts';
import { go, type Facts, type Step } from './step.ts';

/** An address as a whole, in parts, or repaired part by part; kept once the area it lies in is known. */
export function giveAddress(step: Step, text: string, facts: Facts): Step {
  const { session } = step;
  const before = session.draft.addressParts ?? session.profile.address?.parts ?? {};
  const parts = written(mergeAddress(before, partsSaid(text, session, facts)));
  const place = formatAddress(parts);
  if (place === '') return { ...step, ask: say('askAddress'), askPending: { kind: 'address' } };
  const area = locate(place, facts.book.shop);
  const unserved = area === 'unknown' && parts.neighbourhood !== undefined;
  if (area === 'outside' || unserved)
    return go(step, [outside(facts)], { draft: { ...session.draft, addressParts: undefined } });
  const complete = missingParts(parts).length === 0 && area !== 'unknown';
  const told = ASKED.has(session.pending.kind)
    ? []
    : [say('notedAddress', { address: formatAddress(parts, facts.locale) })];
  if (!complete) {
    const { question, pending } = partQuestion(parts, facts.book.shop);
    const half = go(step, told, { draft: { ...session.draft, addressParts: parts } });
    return { ...half, ask: question, askPending: pending };
  }
  return useAddress(go(step, told), { text: place, area: area.id, parts });
}

/** Where an address was asked for, or is read back at once, it is not told on its own. */
const ASKED: ReadonlySet<Session['pending']['kind']> = new Set<Session['pending']['kind']>([
  'address',
  'houseNumber',
  'neighbourhood',
  'confirm',
]);

/** Names typed in small letters as they are written on a parcel. */
function written({ street, neighbourhood, ...others }: AddressParts): AddressParts {
  return {
    ...others,
    ...(street !== undefined && { street: capitalised(street) }),
    ...(neighbourhood !== undefined && { neighbourhood: capitalised(neighbourhood) }),
  };
}

/** Delivers there; an address that was asked for by a nickname is kept under it. */
function useAddress(step: Step, address: DeliveryAddress): Step {
  const { draft, profile } = step.session;
  const { placeName } = draft;
  return go(step, [], {
    draft: { ...draft, addressParts: undefined, placeName: undefined, pickUp: false },
    profile: {
      ...profile,
      address,
      ...(placeName !== undefined && { places: { ...profile.places, [placeName]: address } }),
    },
    ...(step.session.pending.kind === 'confirm' ? {} : { pending: { kind: 'nothing' as const } }),
  });
}

/** "Lá em casa": the address kept under that name, or one to be asked for and kept. */
export function goToPlace(step: Step, place: string, { locale }: Facts): Step {
  const { profile, draft } = step.session;
  const known = profile.places?.[place];
  if (known)
    return useAddress(
      go(step, [say('notedAddress', { address: addressSaid(known, locale) })]),
      known,
    );
  return go(step, [say('placeUnknown')], {
    draft: { ...draft, placeName: place, addressParts: undefined },
    profile: { ...profile, address: undefined },
    checkingOut: true,
  });
}

/** What a text says of an address; a bare answer is the part that was asked for. */
function partsSaid(text: string, { pending }: Session, { book, locale }: Facts): AddressParts {
  const said = withoutBareLabels(addressIn(text, locale, placesOf(book.shop)));
  // With a number in it, it repairs the house's ("não, 1550"), unless a neighbourhood is named as well.
  const repairs = said.cep !== undefined || said.street !== undefined || said.number !== undefined;
  if (pending.kind === 'neighbourhood' && !repairs)
    return { ...said, neighbourhood: said.neighbourhood ?? text.trim() };
  if (pending.kind === 'houseNumber' && said.number === undefined && digitsIn(text, locale) !== '')
    return { ...said, number: text.trim() };
  // Said to the question where to: a street without its kind ("Augusta 100") is one all the same.
  const bare = /^[^\d,]+/.exec(text)?.[0].trim();
  const isPlace = bare !== undefined && foldText(bare) === foldText(said.neighbourhood ?? '');
  const isOther = said.complement !== undefined || said.reference !== undefined;
  return pending.kind === 'address' && said.street === undefined && bare && !isPlace && !isOther
    ? { ...said, street: bare }
    : said;
}

/** "Não tem bloco" names no block. */
function withoutBareLabels({ complement, ...others }: AddressParts): AddressParts {
  const left = complement?.filter(
    ({ kind, text }) => !(kind === 'apartment' || kind === 'block') || /\s/.test(text.trim()),
  );
  return left === undefined || left.length === 0 ? others : { ...others, complement: left };
}

const outside = ({ book }: Facts) =>
  say('outsideArea', { areas: series(book.shop.areas.map((each) => each.name)) });
