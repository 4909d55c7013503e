import type { PhoneCodes } from '../../ports.ts';
import { go, type Facts, type Step } from '../decide/step.ts';
import { utcDay } from '../phone-proof.ts';
import { say } from '../phrases.ts';
import type { Done, PerformPorts } from './ports.ts';

/** So many codes an hour, to one customer's phone. */
const MOST = 3;
const HOUR = 60 * 60_000;

/** Sends a code to the customer's phone. Nothing is kept of it but what checks an answer. */
export async function sendPhoneCode(
  step: Step,
  facts: Facts,
  { phoneCodes }: Pick<PerformPorts, 'phoneCodes'>,
): Promise<Done> {
  const { profile, draft, phoneCode: before } = step.session;
  const { phone } = profile;
  if (phone === undefined) return { step, facts };
  const { shop } = facts.book;
  const recent = before && facts.now.getTime() - Date.parse(before.since) < HOUR;
  const [sent, since] = recent ? [before.sent, before.since] : [0, facts.now.toISOString()];
  const otherwise = { draft: { ...draft, payment: undefined } };
  const tooMany = {
    step: go(step, [say('phoneCodeTooMany', { phone: shop.phone })], otherwise),
    facts,
  };
  if (sent >= MOST) return tooMany;
  try {
    const record = await phoneCodes.send({
      phone,
      locale: facts.locale,
      shop: shop.name,
      mostADay: shop.limits.phoneCodesADay,
      now: facts.now,
    });
    if (record === 'phoneSpent') return tooMany;
    if (record === 'shopSpent') {
      const phoneCode = { phone, sent, since, noneOn: utcDay(facts.now) };
      return { step: go(step, [say('phoneCodesOut')], { phoneCode }), facts };
    }
    const phoneCode = { phone, record, sent: sent + 1, since };
    return { step: go(step, [say('phoneCodeSent')], { phoneCode }), facts };
  } catch (error) {
    // Never the number: why it was not sent is enough.
    const cause = error instanceof Error ? error.name : 'unknown';
    console.error(JSON.stringify({ event: 'phoneCodeNotSent', cause }));
    return { step: go(step, [say('phoneCodeNotSent')], otherwise), facts };
  }
}

/** A turn that is decided anew sends no second code. */
export function sentOnce(codes: PhoneCodes): PhoneCodes {
  let sent: ReturnType<PhoneCodes['send']> | undefined;
  return { send: (request) => (sent ??= codes.send(request)) };
}
