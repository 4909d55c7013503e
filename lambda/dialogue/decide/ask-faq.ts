import { phoneOf, say } from '../phrases.ts';
import { go, type Facts, type Step } from './step.ts';

/** The shop's own answer, word for word; what it did not write down is not known. */
export function askFaq(step: Step, entry: number, { book: { shop }, locale }: Facts): Step {
  const found = shop.faq[locale]?.[entry];
  return go(step, [
    found ? say('asIs', { text: found.answer }) : say('dontKnow', { phone: phoneOf(shop.phone) }),
  ]);
}
