import { revisionOf } from '../../domain/order.ts';
import type { Advance, OrderSteps } from '../../ports.ts';
import { atRevision, NOT_CANCELLING, type OrderTable } from './order-table.ts';

/** What the workflow writes on an order. What takes something refuses once the customer has cancelled. */
export function orderSteps({ get, update }: OrderTable): OrderSteps {
  return {
    async advance(id, { to, from, at, minutes, reason, unlessCancelling, along }) {
      const now = await get(id);
      if (!now || !from.includes(now.status)) return undefined;
      const sequence = now.sequence + 1;
      const change = { sequence, status: to, at: at.toISOString(), ...(reason && { reason }) };
      const also = along && besides(along);
      return update(id, {
        UpdateExpression: [
          'SET #status = :to, #sequence = :sequence, #history = list_append(#history, :change)',
          ...(minutes === undefined ? [] : ['minutes = :minutes']),
          ...(reason === undefined ? [] : ['reason = :reason']),
          ...(also ? [also.set] : []),
        ].join(', '),
        ConditionExpression: [
          '#status = :from AND #sequence = :read',
          ...(unlessCancelling === true ? [NOT_CANCELLING] : []),
          ...(also ? [also.condition] : []),
        ].join(' AND '),
        values: {
          ':to': to,
          ':from': now.status,
          ':sequence': sequence,
          ':read': now.sequence,
          ':change': [change],
          ...(minutes !== undefined && { ':minutes': minutes }),
          ...(reason !== undefined && { ':reason': reason }),
          ...also?.values,
        },
      });
    },

    prepare: (id, revision, skus) =>
      update(id, {
        // A set of none is not one that the service takes.
        UpdateExpression: `REMOVE #waiting, offer${skus.length > 0 ? ' ADD heldSkus :skus' : ''}`,
        ConditionExpression: `attribute_exists(id) AND ${atRevision(revision)} AND ${NOT_CANCELLING}`,
        values: { ':revision': revision, ...(skus.length > 0 && { ':skus': new Set(skus) }) },
      }),

    revise(read, { contents, at, loweredCents, adjustments }) {
      const { id, status } = read;
      const revision = revisionOf(read);
      const told = status === 'received';
      const sequence = read.sequence + 1;
      return update(id, {
        UpdateExpression: [
          'SET contents = :contents, #revision = :next',
          ...(told ? ['#sequence = :sequence', '#history = list_append(#history, :change)'] : []),
          ...(loweredCents === undefined
            ? []
            : ['loweredCents = if_not_exists(loweredCents, :zero) + :lowered']),
          ...(adjustments === undefined
            ? []
            : ['adjustments = list_append(if_not_exists(adjustments, :none), :adjustments)']),
        ].join(', '),
        ConditionExpression: `#sequence = :read AND ${atRevision(revision)} AND ${NOT_CANCELLING}`,
        values: {
          ':contents': contents,
          ':read': read.sequence,
          ':revision': revision,
          ':next': revision + 1,
          ...(told && {
            ':sequence': sequence,
            ':change': [{ sequence, status, at: at.toISOString() }],
          }),
          ...(loweredCents !== undefined && { ':lowered': loweredCents, ':zero': 0 }),
          ...(adjustments !== undefined && { ':adjustments': adjustments, ':none': [] }),
        },
      });
    },

    offer: (id, offer) =>
      update(id, {
        UpdateExpression: 'SET offer = :offer',
        ConditionExpression: `attribute_exists(id) AND ${atRevision(offer.revision)} AND ${NOT_CANCELLING}`,
        values: { ':offer': offer, ':revision': offer.revision },
      }),

    suggest: (id, suggestion) =>
      update(id, {
        UpdateExpression: 'SET suggestion = if_not_exists(suggestion, :suggestion)',
        ConditionExpression: `attribute_exists(id) AND ${NOT_CANCELLING}`,
        values: { ':suggestion': suggestion },
      }),

    settleSuggestion: (id) =>
      update(id, {
        UpdateExpression: 'SET suggestionSettled = :yes',
        ConditionExpression: 'attribute_exists(id) AND attribute_not_exists(suggestionSettled)',
        values: { ':yes': true },
      }),
  };
}

/** What is written along with a move, and that it was not before. */
function besides(along: NonNullable<Advance['along']>) {
  switch (along.kind) {
    case 'requestTold': {
      const told = `chargeRequests[${along.place}].toldAs`;
      return { set: `${told} = :sequence`, condition: `attribute_not_exists(${told})`, values: {} };
    }
    case 'offer': {
      const { offer } = along;
      return {
        set: 'offer = :offer',
        condition: `${atRevision(offer.revision)} AND (attribute_not_exists(offer) OR offer.#kind <> :kind OR offer.#revision <> :revision)`,
        values: { ':offer': offer, ':kind': offer.kind, ':revision': offer.revision },
      };
    }
  }
}
