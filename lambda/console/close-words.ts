import type { EndStatus } from '../domain/daily-close.ts';
import type { Locale } from '../domain/locale.ts';
import type { CancelReason } from '../domain/order.ts';
import type { Payment } from '../domain/shop.ts';

/** What the shop's people and their accountant read in a day's close; nothing of it is said to a customer. */
export interface CloseWords {
  columns: Record<
    'section' | 'what' | 'count' | 'taken' | 'refunded' | 'amount' | 'over' | 'short',
    string
  >;
  sections: Record<'orders' | 'cancelled' | 'sales' | 'payments' | 'differences', string>;
  orders: Record<'placed' | 'delivered' | 'cancelled' | 'open' | 'withoutOrder', string>;
  sales: Record<'items' | 'fees' | 'tips' | 'discounts' | 'total', string>;
  payments: Record<Payment, string>;
  where: Record<'online' | 'door', string>;
  held: string;
  order: string;
  total: string;
  statuses: Record<EndStatus, string>;
  reasons: Record<CancelReason, string>;
}

export const CLOSE_WORDS: Record<Locale, CloseWords> = {
  'pt-BR': {
    columns: {
      section: 'seção',
      what: 'item',
      count: 'quantidade',
      taken: 'recebido',
      refunded: 'devolvido',
      amount: 'valor',
      over: 'sobra',
      short: 'falta',
    },
    sections: {
      orders: 'pedidos',
      cancelled: 'cancelados por',
      sales: 'vendas',
      payments: 'recebimentos',
      differences: 'diferenças',
    },
    orders: {
      placed: 'feitos',
      delivered: 'entregues',
      cancelled: 'cancelados',
      open: 'em aberto',
      withoutOrder: 'números sem pedido',
    },
    sales: {
      items: 'itens',
      fees: 'taxas de entrega',
      tips: 'gorjetas',
      discounts: 'descontos',
      total: 'total',
    },
    payments: { pix: 'Pix', card: 'cartão', cash: 'dinheiro', voucher: 'vale-refeição' },
    where: { online: 'online', door: 'na entrega' },
    held: 'de pedidos em aberto',
    order: 'pedido',
    total: 'total',
    statuses: { delivered: 'entregue', cancelled: 'cancelado' },
    reasons: {
      customer: 'o cliente desistiu',
      soldOut: 'um item acabou',
      substituteDeclined: 'o cliente não quis a troca',
      priceDeclined: 'o cliente não quis o novo preço',
      customerSilent: 'o cliente não respondeu',
      kitchenRejected: 'a cozinha recusou',
      kitchenSilent: 'a cozinha não respondeu',
      notPaid: 'não foi pago',
      paymentLost: 'o cartão não foi cobrado',
      noCourier: 'não havia entregador',
      notDelivered: 'não foi entregue',
      notPickedUp: 'ninguém veio buscar',
      fault: 'falha do sistema',
    },
  },
  'en-US': {
    columns: {
      section: 'section',
      what: 'item',
      count: 'count',
      taken: 'received',
      refunded: 'refunded',
      amount: 'amount',
      over: 'over',
      short: 'short',
    },
    sections: {
      orders: 'orders',
      cancelled: 'cancelled because',
      sales: 'sales',
      payments: 'payments',
      differences: 'differences',
    },
    orders: {
      placed: 'placed',
      delivered: 'delivered',
      cancelled: 'cancelled',
      open: 'open',
      withoutOrder: 'numbers without an order',
    },
    sales: {
      items: 'items',
      fees: 'delivery fees',
      tips: 'tips',
      discounts: 'discounts',
      total: 'total',
    },
    payments: { pix: 'Pix', card: 'card', cash: 'cash', voucher: 'meal voucher' },
    where: { online: 'online', door: 'at the door' },
    held: 'for orders still open',
    order: 'order',
    total: 'total',
    statuses: { delivered: 'delivered', cancelled: 'cancelled' },
    reasons: {
      customer: 'the customer gave up',
      soldOut: 'an item was sold out',
      substituteDeclined: 'the customer declined the substitute',
      priceDeclined: 'the customer declined the new price',
      customerSilent: 'the customer did not answer',
      kitchenRejected: 'the kitchen rejected it',
      kitchenSilent: 'the kitchen did not answer',
      notPaid: 'not paid',
      paymentLost: 'the card was not charged',
      noCourier: 'there was no courier',
      notDelivered: 'it was not delivered',
      notPickedUp: 'nobody came for it',
      fault: 'a fault of the system',
    },
  },
};
