import { tell, type EventType } from './events.ts';
import { missing } from './fault.ts';
import type { AnyObject, Kind, ObjectOf } from './objects.ts';
import type { StripeStore } from './store.ts';

/** The release of Stripe's API that the stand-in speaks; what is asked in another is refused. */
export const API_VERSION = '2026-10-28.endive';

/** Where objects are kept and changes are told from; each change is one transaction of the store. */
export class Ledger {
  readonly store: StripeStore;
  readonly #pagesUrl: string;
  readonly #now: () => Date;

  /** @param pagesUrl where the hosted pages are */
  constructor(store: StripeStore, pagesUrl: string, now: () => Date) {
    this.store = store;
    this.#pagesUrl = pagesUrl;
    this.#now = now;
  }

  pageUrl = (id: string) => `${this.#pagesUrl}/c/pay/${id}`;

  /** @throws StripeFault as Stripe answers for what is not there */
  get<K extends Kind>(kind: K, id: string): ObjectOf<K> {
    const found = this.store.find(kind, id);
    if (!found) throw missing(kind, id);
    return found;
  }

  save<Saved extends AnyObject>(object: Saved): Saved {
    this.store.save(object);
    return object;
  }

  /** Tells the shop of an object as it is now; later, where asked. */
  tell(type: EventType, object: AnyObject, afterMilliseconds = 0): void {
    const now = this.#now();
    const due = now.getTime() + afterMilliseconds;
    tell(this.store, type, object, { apiVersion: API_VERSION, now, due });
  }

  /** What every object starts with. */
  base = (id: string) => ({ id, created: this.seconds(), livemode: false as const });

  seconds = () => Math.floor(this.#now().getTime() / 1000);
}
