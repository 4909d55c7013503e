import type { OrderContents } from './order-contents.ts';

/** An order's contents without whom they were for: what tax law keeps, and no more (LGPD, art. 16). */
export function anonymous(contents: OrderContents): OrderContents {
  const { address, cpf, allergens, savedCard, saveCard, ...kept } = contents;
  return {
    ...kept,
    // What is written on a cake may name somebody.
    lines: kept.lines.map(({ note, ...line }) => line),
    name: '—',
    phone: '—',
    ...(address && { address: { text: '—', area: address.area } }),
  };
}
