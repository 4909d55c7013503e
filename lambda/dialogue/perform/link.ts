import { newCode } from '../../domain/link-code.ts';
import type { CustomerId } from '../../domain/ids.ts';
import { answer, go, type Facts, type Step } from '../decide/step.ts';
import { digitByDigit } from '../digit-by-digit.ts';
import { say } from '../phrases.ts';
import type { Session } from '../session.ts';
import { everyIdOf } from './forget.ts';
import type { Turn } from '../turn.ts';
import type { Done, PerformPorts } from './ports.ts';

/** Five wrong codes in five minutes are enough. */
const TRIES = 5;
const TRIES_MINUTES = 5;

/** A code that makes another channel's customer this one, to be said there. */
export async function giveLinkCode(
  step: Step,
  facts: Facts,
  { links, random }: Pick<PerformPorts, 'links' | 'random'>,
): Promise<Done> {
  const { code, record } = newCode(random, facts.now);
  await links.issue(step.session.customer, record);
  return {
    step: answer(step, say('linkCode', { code: digitByDigit(code) })),
    facts,
  };
}

/** The code said on this channel: from now on who speaks here is the customer it was given to. */
export async function redeemLinkCode(
  step: Step,
  code: string,
  turn: Turn,
  facts: Facts,
  { links, sessions }: Pick<PerformPorts, 'links' | 'sessions'>,
): Promise<Done> {
  const { session } = step;
  const tries = recentTries(session.linkTries, facts.now);
  if (tries >= TRIES) return { step: go(step, [say('linkTooMany')]), facts };
  const customer = await links.redeem(code, facts.now);
  if (customer === undefined || customer === session.customer) {
    const linkTries = { count: tries + 1, since: facts.now.toISOString() };
    return { step: go(step, [say('linkWrong')], { linkTries }), facts };
  }
  await links.join(turn.channel, turn.identity, customer);
  return { ...(await joined(step, customer, sessions)), facts };
}

/** The other customer's session goes on here; a basket on both sides is put together only after asking. */
async function joined(step: Step, customer: CustomerId, sessions: PerformPorts['sessions']) {
  const { session, version } = await sessions.load(customer);
  const merged = joinedSession(step.session, session);
  return { step: go({ ...step, session: merged }, [say('linked')]), version };
}

/** The session that goes on once a customer is found to be another, with what they had in their basket here. */
export function joinedSession(here: Session, theirs: Session): Session {
  const { basket } = here;
  const asks = basket.length > 0 && theirs.basket.length > 0;
  return {
    ...theirs,
    basket: asks ? theirs.basket : [...theirs.basket, ...basket],
    profile: { ...here.profile, ...theirs.profile },
    joined: true,
    formerly: [...new Set([...(theirs.formerly ?? []), ...everyIdOf(here)])],
    ...(asks && { toMerge: [...(theirs.toMerge ?? []), ...basket] }),
  };
}

function recentTries(tries: { count: number; since: string } | undefined, now: Date): number {
  const recent =
    tries !== undefined && now.getTime() - Date.parse(tries.since) < TRIES_MINUTES * 60_000;
  return recent ? tries.count : 0;
}
