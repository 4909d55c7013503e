import { answer, type Facts, type Step } from '../decide/step.ts';
import { say } from '../phrases.ts';
import { newSession } from '../session.ts';
import type { Turn } from '../turn.ts';
import { cancel } from './cancel.ts';
import { amend, answerPrice, readdress, substitute } from './change-placed.ts';
import { handOff } from './hand-off.ts';
import { forget, forgetTalks } from './forget.ts';
import { giveLinkCode, redeemLinkCode } from './link.ts';
import { sendPhoneCode } from './phone-code.ts';
import { place } from './place.ts';
import { repay } from './repay.ts';
import type { Done, PerformPorts } from './ports.ts';

/** Does the one thing a turn asks of the world, and says how it went. Doing it twice does it once. */
export async function perform(
  step: Step,
  turn: Turn,
  facts: Facts,
  ports: PerformPorts,
): Promise<Done> {
  const { effect } = step;
  if (!effect) return { step, facts };
  switch (effect.kind) {
    case 'place':
      return place(step, effect, turn, facts, ports);
    case 'cancel':
      return cancel(step, effect.orderId, facts, ports);
    case 'handOff':
      return handOff(step, facts, ports);
    case 'giveLinkCode':
      return giveLinkCode(step, facts, ports);
    case 'redeemLinkCode':
      return redeemLinkCode(step, effect.code, turn, facts, ports);
    case 'amend':
      return amend(step, effect, turn, facts, ports);
    case 'readdress':
      return readdress(step, effect, turn, facts, ports);
    case 'substitute':
      return substitute(step, effect, turn, facts, ports);
    case 'answerPrice':
      return answerPrice(step, effect, turn, facts, ports);
    case 'repay':
      return repay(step, effect, turn, facts, ports);
    case 'sendPayLink':
      await ports.payLinks.send(effect.order, facts.now);
      return { step, facts };
    case 'sendPhoneCode':
      return sendPhoneCode(step, facts, ports);
    case 'declineSuggestion':
      await ports.orders.answerSuggestion(effect.orderId, 'declined');
      return { step, facts };
    case 'complain': {
      const at = facts.now.toISOString();
      await ports.orders.complain(effect.orderId, { id: turn.requestId, at, text: effect.text });
      return { step, facts };
    }
    case 'rate':
      await ports.orders.rate(effect.orderId, effect.stars);
      return { step, facts };
    case 'forgetTalks':
      await forgetTalks(step.session, ports);
      return { step, facts };
    case 'forget': {
      const { customer } = step.session;
      await forget(step.session, ports);
      const { order, ...rest } = facts;
      const session = newSession(customer);
      return { step: answer({ ...step, session }, say('forgotten')), facts: rest };
    }
  }
}
