import { answer, go, type Facts, type Step } from '../decide/step.ts';
import { phoneOf, say } from '../phrases.ts';
import type { Done, PerformPorts } from './ports.ts';

/** Gives the talk to the shop's people, with what was said so far; by phone where they have no queue, or it cannot be reached. */
export async function handOff(
  step: Step,
  facts: Facts,
  ports: Pick<PerformPorts, 'handOff'>,
): Promise<Done> {
  const { phone, handOff: to } = facts.book.shop;
  if (!to) return { step: answer(step, say('human', { phone: phoneOf(phone) })), facts };
  const { customer, profile, transcript = [] } = step.session;
  const { name, phone: reachedAt } = profile;
  try {
    await ports.handOff.send(to.queueUrl, {
      customer,
      locale: facts.locale,
      ...(name !== undefined && { name }),
      ...(reachedAt !== undefined && { phone: reachedAt }),
      transcript,
    });
  } catch (cause) {
    console.error(JSON.stringify({ event: 'handOffFailed', cause: String(cause) }));
    return { step: answer(step, say('human', { phone: phoneOf(phone) })), facts };
  }
  return { step: go(answer(step), [say('handedOff', { phone: phoneOf(phone) })]), facts };
}
