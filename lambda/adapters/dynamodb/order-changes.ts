import type { OrderId } from '../../domain/ids.ts';
import type { Order } from '../../domain/order.ts';
import type { OpenWait, WaitReply } from '../../domain/wait.ts';
import type { Change, Changed, OrderChanges } from '../../ports.ts';
import { atRevision, NOT_CANCELLING, type OrderTable } from './order-table.ts';
import { OPEN_WAIT, openWait } from './order-waits.ts';

/** What a change writes beside its mark, and on what condition. */
interface Writes {
  /** `path = :value` each. */
  set: string[];
  remove?: string[];
  condition: string;
  values: Record<string, unknown>;
}

const CONTENTS = ['contents = :contents', '#revision = :next'];

/** What customers change after placing: each one write, on the contents that they saw, once for each key. */
export function orderChanges({ get, update }: OrderTable): OrderChanges {
  const change = async (
    id: OrderId,
    { key, revision }: Change,
    { set, remove = [], condition, values }: Writes,
  ): Promise<Changed> => {
    const order = await update(id, {
      UpdateExpression: [
        ...(set.length > 0 ? [`SET ${set.join(', ')}`] : []),
        ...(remove.length > 0 ? [`REMOVE ${remove.join(', ')}`] : []),
        'ADD changeKeys :keys',
      ].join(' '),
      ConditionExpression: `${condition} AND ${atRevision(revision)} AND NOT contains(changeKeys, :key)`,
      values: { ...values, ':revision': revision, ':key': key, ':keys': new Set([key]) },
    });
    if (order) return { outcome: 'done', order };
    const now = await get(id);
    return now?.changeKeys?.has(key) === true
      ? { outcome: 'before', order: now }
      : { outcome: 'refused', order: now };
  };

  const next = ({ revision }: Change) => ({ ':next': revision + 1 });

  /** Closes the wait with an answer, and changes the order in the same write. */
  const answering = (
    wait: OpenWait,
    { at }: Change,
    reply: WaitReply,
    { set, remove = [], values }: Omit<Writes, 'condition'>,
  ): Writes => ({
    set: [...set, '#answered = :answered'],
    remove: [...remove, '#waiting'],
    condition: OPEN_WAIT,
    values: {
      ...values,
      ...openWait(wait),
      ':answered': { ...wait, at: at.toISOString(), reply },
    },
  });

  /** The order and its open wait, where it waits for this. */
  const waitingFor = async (id: OrderId, ...kinds: OpenWait['for'][]) => {
    const order = await get(id);
    const wait = order?.waiting;
    return { order, wait: wait && kinds.includes(wait.for) ? wait : undefined };
  };

  const refused = (order: Order | undefined, { key }: Change): Changed =>
    order?.changeKeys?.has(key) === true
      ? { outcome: 'before', order }
      : { outcome: 'refused', order };

  return {
    async amend(id, given) {
      const { order, wait } = await waitingFor(id, 'accept', 'time', 'payment', 'repay');
      // A definition of before asks its kitchen once.
      if (!wait || (wait.for === 'accept' && !wait.entered)) return refused(order, given);
      const values = { ':contents': given.contents, ...next(given) };
      const writes: Writes =
        wait.for === 'time'
          ? { set: CONTENTS, condition: OPEN_WAIT, values: { ...values, ...openWait(wait) } }
          : answering(wait, given, success({ changed: true }), {
              set: CONTENTS,
              remove: ['offer'],
              values,
            });
      return change(id, given, writes);
    },

    readdress: (id, given) =>
      change(id, given, {
        set: [
          ...['address', 'feeCents', 'totalCents'].map((name) => `contents.${name} = :${name}`),
          ...(given.discountCents === undefined ? [] : ['contents.discountCents = :discountCents']),
          '#revision = :next',
        ],
        ...(given.changeDropped && { remove: ['contents.changeForCents'] }),
        // An open offer holds contents of its own, with the address that it was made for.
        // What was paid before is not asked for again on the way: there it may not become dearer.
        condition: `attribute_exists(contents.address) AND (attribute_not_exists(contents.#online) OR contents.totalCents >= :totalCents) AND attribute_not_exists(offer) AND #status IN (:s0, :s1, :s2) AND ${NOT_CANCELLING}`,
        values: {
          ':address': given.address,
          ':feeCents': given.feeCents,
          ':totalCents': given.totalCents,
          ...(given.discountCents !== undefined && { ':discountCents': given.discountCents }),
          ...{ ':s0': 'received', ':s1': 'accepted', ':s2': 'preparing' },
          ...next(given),
        },
      }),

    async substitute(id, given) {
      const { order, wait } = await waitingFor(id, 'substitute');
      if (!wait) return refused(order, given);
      const writes: Omit<Writes, 'condition'> =
        'contents' in given
          ? {
              set: CONTENTS,
              remove: ['offer'],
              values: { ':contents': given.contents, ...next(given) },
            }
          : { set: [], remove: ['offer'], values: {} };
      const reply = 'contents' in given ? success({}) : DECLINED;
      return change(id, given, answering(wait, given, reply, writes));
    },

    async answerPrice(id, given) {
      const { order, wait } = await waitingFor(id, 'price');
      const offer = order?.offer;
      if (!wait || offer?.kind !== 'price') return refused(order, given);
      const writes: Omit<Writes, 'condition'> = given.agreed
        ? {
            set: CONTENTS,
            remove: ['offer'],
            values: { ':contents': offer.contents, ...next(given) },
          }
        : { set: [], remove: ['offer'], values: {} };
      return change(
        id,
        given,
        answering(wait, given, given.agreed ? success({}) : DECLINED, writes),
      );
    },

    async repay(id, given) {
      const { order, wait } = await waitingFor(id, 'payment', 'repay');
      if (!wait) return refused(order, given);
      const writes = {
        set: CONTENTS,
        remove: ['offer'],
        values: { ':contents': given.contents, ...next(given) },
      };
      return change(id, given, answering(wait, given, success({ repay: true }), writes));
    },

    async answerSuggestion(id, answer) {
      await update(id, {
        UpdateExpression: 'SET suggestion.#answer = :answer',
        ConditionExpression: 'attribute_exists(suggestion)',
        values: { ':answer': answer },
      });
    },
  };
}

const success = (output: Record<string, unknown>): WaitReply => ({ kind: 'success', output });

const DECLINED: WaitReply = {
  kind: 'failure',
  error: 'CustomerDeclinedError',
  cause: 'the customer would rather have nothing',
};
