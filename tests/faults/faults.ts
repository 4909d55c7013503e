import type { HttpRequest } from '@smithy/core/protocols';
import type { NetworkFault } from './network.ts';
import type { InvocationFault } from './shop.ts';

/** How often, of a thousand, each fault befalls one call. */
const NETWORK = { refused: 5, throttled: 5, cut: 5, lost: 5, slow: 3, twice: 5 } as const;
const INVOCATION = { before: 8, after: 8, timedOut: 5, late: 5, twice: 8 } as const;
/** While a service is out, of a thousand. */
const OUT = 900;
const OUTAGE_SECONDS = 45;
/** Of a thousand looks, how often an outage begins. */
const OUTAGES = 12;

const SERVICES = ['DynamoDB', 'AWSStepFunctions', 'sns', 'sqs'] as const;

/** Chooses faults at random, single ones and whole outages of one service, and counts them. */
export function chooseFaults(random: () => number, now: () => number) {
  const met = new Map<string, number>();
  let outage: { service: (typeof SERVICES)[number]; until: number } | undefined;
  const one = <Name extends string>(odds: Readonly<Record<Name, number>>): Name | undefined => {
    let drawn = random() * 1000;
    for (const name of Object.keys(odds) as Name[]) {
      drawn -= odds[name];
      if (drawn < 0) return name;
    }
    return undefined;
  };
  const counted = <Name extends string>(
    kind: string,
    fault: Name | undefined,
  ): Name | undefined => {
    if (fault !== undefined) met.set(`${kind} ${fault}`, (met.get(`${kind} ${fault}`) ?? 0) + 1);
    return fault;
  };
  return {
    met: () => Object.fromEntries([...met].sort()),
    network(request: HttpRequest): NetworkFault | undefined {
      const out = outage && outage.until > now() && serviceOf(request).includes(outage.service);
      if (out && random() * 1000 < OUT) return counted('network', 'refused');
      return counted('network', one<NetworkFault>(NETWORK));
    },
    invocation: (): InvocationFault | undefined =>
      counted('task', one<InvocationFault>(INVOCATION)),
    /** At each look at the clock. */
    weather() {
      if (outage && outage.until > now()) return;
      if (random() * 1000 >= OUTAGES) return;
      const service = SERVICES[Math.floor(random() * SERVICES.length)] ?? 'DynamoDB';
      outage = { service, until: now() + OUTAGE_SECONDS * 1000 };
      counted('outage', service);
    },
  };
}

/** By the operation it names, or, where it names none, by whom it is signed for. */
const serviceOf = ({ headers }: HttpRequest): string =>
  `${headers['x-amz-target'] ?? ''} ${headers['authorization'] ?? ''}`;
