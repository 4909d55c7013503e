import type { Erasures, Payments, ReceiptStore } from '../../ports.ts';

export interface ErasePorts {
  erasures: Pick<Erasures, 'waiting' | 'done'>;
  receipts: Pick<ReceiptStore, 'remove'>;
  payments: Pick<Payments, 'savedCards'>;
}

/**
 * Takes away what forgotten customers left elsewhere: receipts, and cards kept at the provider. What fails waits for the next
 * run; each step is done once however often it is.
 * @returns the orders that are done, and what failed
 */
export async function eraseWaiting({ erasures, receipts, payments }: ErasePorts): Promise<{
  erased: string[];
  failed: { what: string; cause: string }[];
}> {
  const erased: string[] = [];
  const failed: { what: string; cause: string }[] = [];
  for (const { id, ...erasure } of await erasures.waiting()) {
    try {
      for (const token of erasure.receipts) await receipts.remove(token);
      for (const card of erasure.cards) {
        if (!payments.savedCards) throw new Error('no provider is set up that keeps cards');
        await payments.savedCards.forget(card);
      }
      await erasures.done(id);
      erased.push(id);
    } catch (error) {
      failed.push({ what: `erase what is elsewhere of ${id}`, cause: String(error) });
    }
  }
  return { erased, failed };
}
