import { redact } from '../../domain/redact.ts';
import type { Shop } from '../../domain/shop.ts';
import type { KeptTurn, Missed, Ports } from '../../ports.ts';
import { knownOf } from '../known-of.ts';
import { leavesTrace } from '../model/in-turn.ts';
import type { Pending, Session } from '../session.ts';
import type { Turn } from '../turn.ts';
import type { Understood } from '../understand.ts';
import { callsOf } from './calls-of.ts';

/** What a turn is to be kept as, beside the session. */
interface Heard {
  turn: Turn;
  before: Session;
  understood: Understood;
  shop: Shop;
  now: Date;
}

const LONGEST = 200;
/** Of one order's talk. */
const MOST_MISSED = 5;

/** Answers to these are somebody's data, whatever else they are. */
const PERSONAL: ReadonlySet<Pending['kind']> = new Set<Pending['kind']>([
  'address',
  'houseNumber',
  'neighbourhood',
  'name',
  'phone',
  'newPlace',
  'move',
  'voiceCode',
  'newVoiceCode',
]);

const wordsOf = ({ turn, before }: Heard): string =>
  redact((turn.words ?? '').slice(0, LONGEST), knownOf(before)).trim();

const isPrivate = ({ before, understood }: Heard): boolean =>
  PERSONAL.has(before.pending.kind) || !leavesTrace(understood.acts);

/** The sentence as one that the rules did not understand, where the shop keeps these and the customer has not said no. */
export function missedIn(heard: Heard): Missed | undefined {
  const { understood, shop, before } = heard;
  const { acts, asked, locale } = understood;
  const missed = asked !== undefined || acts.some(({ kind }) => kind === 'notUnderstood');
  const words = wordsOf(heard);
  if (!missed || words === '' || isPrivate(heard)) return undefined;
  if (!shop.keepMissed || before.profile.learnFrom === false) return undefined;
  return { locale, words, byModel: acts.every(({ kind }) => kind !== 'notUnderstood') };
}

/** The session that remembers it until the order is placed. */
export const withMissed = (session: Session, missed: Missed | undefined): Session =>
  missed
    ? {
        ...session,
        draft: {
          ...session.draft,
          missed: [
            ...(session.draft.missed ?? []),
            { locale: missed.locale, words: missed.words },
          ].slice(-MOST_MISSED),
        },
      }
    : session;

/** Keeps what there is to keep of a turn that was saved. It is nothing that a customer waits for: trouble is logged. */
export async function keepTalk(
  heard: Heard,
  after: Session,
  { talkBook }: Pick<Ports, 'talkBook'>,
): Promise<void> {
  const { before, now } = heard;
  const missed = missedIn(heard);
  const placed = after.lastOrder !== before.lastOrder;
  const turn = after.profile.learnFrom === true ? keptTurn(heard, placed) : undefined;
  await Promise.all([
    missed && talkBook.missed(missed, now),
    placed && before.draft.missed && talkBook.ordered(before.draft.missed),
    turn && talkBook.keep(after.customer, turn),
  ]).catch((cause: unknown) => {
    console.error(JSON.stringify({ event: 'talkNotKept', cause: String(cause) }));
  });
}

/** A turn to learn from; the one that places an order says what it came to. */
function keptTurn(heard: Heard, placed: boolean): KeptTurn | undefined {
  const { before, understood, now } = heard;
  const { acts, locale } = understood;
  const known = knownOf(before);
  const calls = isPrivate(heard) ? undefined : callsOf(acts, before.basket);
  if (!calls && !placed) return undefined;
  return {
    at: now.toISOString(),
    locale,
    words: calls ? wordsOf(heard) : '',
    basket: before.basket.map(({ note, ...line }) => line),
    before: (before.transcript ?? []).slice(-3).map(({ customer, shop }) => ({
      customer: redact(customer, known),
      shop: redact(shop, known),
    })),
    calls: calls ?? [],
    ...(placed && { placed: before.basket.map(({ item }) => item) }),
  };
}
