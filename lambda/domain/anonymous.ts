import type { OrderContents } from './order-contents.ts';

/** An order's contents without whom they were for: what tax law keeps, and no more (LGPD, art. 16). */
export function anonymous(contents: OrderContents): OrderContents {
  const { address, cpf, allergens, ...kept } = contents;
  return {
    ...kept,
    name: '—',
    phone: '—',
    ...(address && { address: { text: '—', area: address.area } }),
  };
}
