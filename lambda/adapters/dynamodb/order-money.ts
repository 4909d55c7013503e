import type { OrderId } from '../../domain/ids.ts';
import type { OrderMoney } from '../../ports.ts';
import { NOT_CANCELLING, type OrderTable } from './order-table.ts';

const NOT_UNDONE = 'attribute_not_exists(undoneAt)';

/** The money of an order: lists that only grow at their end, each entry put down before it is done. */
export function orderMoney({ get, update }: OrderTable): OrderMoney {
  /** Appends an entry to a list that has exactly `place` of them. */
  const append = (
    id: OrderId,
    list: 'chargeRequests' | 'refunds',
    { place, entry }: { place: number; entry: object },
    ...conditions: string[]
  ) =>
    update(id, {
      UpdateExpression: `SET ${list} = list_append(if_not_exists(${list}, :none), :entries)`,
      ConditionExpression: [
        'attribute_exists(id)',
        place === 0 ? `attribute_not_exists(${list})` : `size(${list}) = :place`,
        ...conditions,
      ].join(' AND '),
      values: { ':none': [], ':entries': [entry], ...(place > 0 && { ':place': place }) },
    });

  /** Sets fields of an entry that are not set yet. */
  const note = (
    id: OrderId,
    list: 'chargeRequests' | 'refunds',
    place: number,
    outcome: Record<string, string | number | undefined>,
  ) => {
    const facts = Object.entries(outcome).filter(([, value]) => value !== undefined);
    return update(id, {
      UpdateExpression: `SET ${facts
        .map(
          ([name]) =>
            `${list}[${place}].${name} = if_not_exists(${list}[${place}].${name}, :${name})`,
        )
        .join(', ')}`,
      ConditionExpression: `attribute_exists(${list}[${place}])`,
      values: Object.fromEntries(facts.map(([name, value]) => [`:${name}`, value])),
    });
  };

  return {
    async charge(id, charge) {
      const written = await update(id, {
        UpdateExpression: 'SET charge = :charge',
        ConditionExpression: `attribute_exists(id) AND ${NOT_CANCELLING} AND ${NOT_UNDONE} AND (attribute_not_exists(charge) OR charge.kind <> :kind)`,
        values: { ':charge': charge, ':kind': charge.kind },
      });
      if (written) return written;
      const now = await get(id);
      const before = now?.charge?.kind === charge.kind && now.undoneAt === undefined;
      return before && now.cancelRequested !== true ? now : undefined;
    },

    requestCharge: (id, place, entry) =>
      append(id, 'chargeRequests', { place, entry }, NOT_CANCELLING, NOT_UNDONE),

    noteRequest: (id, place, outcome) => note(id, 'chargeRequests', place, { ...outcome }),

    takeCharge: (id, at) =>
      update(id, {
        UpdateExpression: 'SET charge.takenAt = if_not_exists(charge.takenAt, :at)',
        ConditionExpression: `attribute_exists(charge) AND ${NOT_CANCELLING} AND ${NOT_UNDONE}`,
        values: { ':at': at.toISOString() },
      }),

    async refund(id, at) {
      const closed = await update(id, {
        UpdateExpression: 'SET undoneAt = if_not_exists(undoneAt, :at) REMOVE #waiting, offer',
        ConditionExpression: 'attribute_exists(id)',
        values: { ':at': at.toISOString() },
      });
      if (!closed?.charge) return closed;
      return update(id, {
        UpdateExpression: 'SET charge.refundedAt = if_not_exists(charge.refundedAt, :at)',
        ConditionExpression: 'attribute_exists(charge)',
        values: { ':at': at.toISOString() },
      });
    },

    planRefund: (id, place, entry) => append(id, 'refunds', { place, entry }),

    noteRefund: (id, place, outcome) => note(id, 'refunds', place, { ...outcome }),
  };
}
