import type { OrderId } from '../../domain/ids.ts';

/** Acts that want the code where there is one, and are done once it was said: without, it would guard nothing else. */
export type GuardedAct =
  | { kind: 'setVoiceCode' }
  | { kind: 'dropVoiceCode' }
  | { kind: 'linkChannel' }
  | { kind: 'giveLinkCode'; code: string };

/** What waits for the code: the order that was read back and agreed to, or such an act. */
export type Guarded =
  { kind: 'place'; orderId: OrderId; fingerprint: string } | { kind: 'act'; act: GuardedAct };
