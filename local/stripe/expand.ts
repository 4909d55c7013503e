import { invalid } from './fault.ts';
import type { Ledger } from './ledger.ts';
import type { AnyObject, Kind } from './objects.ts';

/** The fields that hold another object's id, and of which kind that is. */
const LINKS: Readonly<Record<string, Kind>> = {
  payment_intent: 'payment_intent',
  latest_charge: 'charge',
  payment_method: 'payment_method',
  customer: 'customer',
  charge: 'charge',
};

/** An object as Stripe answers it: with these links (`payment_intent.latest_charge`) followed. */
export function shown(ledger: Ledger, object: AnyObject, expand: readonly string[]): object {
  const { standIn: _, ...visible } = object as AnyObject & { standIn?: unknown };
  const answer: Record<string, unknown> = { ...visible };
  // Where the pages are is another at each start.
  if (object.object === 'checkout.session' && object.url !== null)
    answer['url'] = ledger.pageUrl(object.id);
  const heads = new Set(expand.map((path) => path.split('.')[0] ?? ''));
  for (const head of heads) {
    const kind = LINKS[head];
    if (kind === undefined || !(head in answer))
      throw invalid(`This property cannot be expanded (${head}).`);
    const id = answer[head];
    if (typeof id !== 'string') continue;
    const inner = expand
      .filter((path) => path.startsWith(`${head}.`))
      .map((path) => path.slice(head.length + 1));
    answer[head] = shown(ledger, ledger.get(kind, id), inner);
  }
  return answer;
}
