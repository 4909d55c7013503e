import { CODE_TRIES } from '../../domain/delivery-code.ts';
import type { OpenWait } from '../../domain/wait.ts';
import type { OrderWaits } from '../../ports.ts';
import { atRevision, NOT_CANCELLING, type OrderTable } from './order-table.ts';

/** An answer belongs to one entry into one state; the definitions of before did not say which, and entered each once. */
const SAME_ENTRY = '#answered.#for = :for AND #answered.#entered = :entered';

export const OPEN_WAIT = `#waiting.#for = :for AND #waiting.#token = :token AND ${NOT_CANCELLING}`;

export const openWait = (wait: OpenWait) => ({ ':for': wait.for, ':token': wait.token });

/** The open wait of an order and its answer. Taking an answer closes the wait, so that there is only ever one. */
export function orderWaits({ update }: OrderTable): OrderWaits {
  return {
    async await(id, { for: waiting, token, entered = '' }) {
      const entry = { ':for': waiting, ':entered': entered };
      return (
        (await update(id, {
          UpdateExpression: 'SET #waiting = :waiting REMOVE #answered',
          ConditionExpression: `attribute_exists(id) AND ${NOT_CANCELLING} AND NOT (${SAME_ENTRY})`,
          values: { ...entry, ':waiting': { for: waiting, token, entered } },
        })) ??
        (await update(id, {
          UpdateExpression: 'SET #answered.#token = :token',
          ConditionExpression: `${SAME_ENTRY} AND ${NOT_CANCELLING}`,
          values: { ...entry, ':token': token },
        }))
      );
    },

    answer(id, { wait, reply, at, revision, kitchenNote, codeOverride }) {
      const noted = at.toISOString();
      return update(id, {
        UpdateExpression: [
          'SET #answered = :answered',
          ...(kitchenNote === undefined ? [] : ['kitchenNote = :note']),
          ...(codeOverride === undefined ? [] : ['codeOverride = :override']),
        ]
          .join(', ')
          .concat(' REMOVE #waiting'),
        ConditionExpression: [
          OPEN_WAIT,
          ...(revision === undefined ? [] : [atRevision(revision)]),
        ].join(' AND '),
        values: {
          ...openWait(wait),
          ':answered': { ...wait, at: noted, reply },
          ...(revision !== undefined && { ':revision': revision }),
          ...(kitchenNote !== undefined && { ':note': kitchenNote }),
          ...(codeOverride !== undefined && { ':override': { at: noted, reason: codeOverride } }),
        },
      });
    },

    closeWait: (id, waiting) =>
      update(id, {
        UpdateExpression: 'REMOVE #waiting',
        ConditionExpression: '#waiting.#for = :for',
        values: { ':for': waiting },
      }),

    countWrongCode: (id) =>
      update(id, {
        UpdateExpression: 'ADD codeTries :one',
        ConditionExpression:
          '#waiting.#for = :for AND (attribute_not_exists(codeTries) OR codeTries < :most)',
        values: { ':one': 1, ':for': 'delivered', ':most': CODE_TRIES },
      }),
  };
}
