/** What the console and the outbox call things, for the people of the shop. */

const STATUS = {
  received: 'recebido',
  awaitingCustomer: 'espera o cliente',
  awaitingPayment: 'espera o pagamento',
  accepted: 'aceito',
  preparing: 'em preparo',
  outForDelivery: 'saiu para entrega',
  delivered: 'entregue',
  cancelled: 'cancelado',
};

export const PAYMENT = {
  pix: 'Pix',
  card: 'cartão',
  cash: 'dinheiro',
  voucher: 'vale-refeição',
};

export const REASON = {
  customer: 'o cliente desistiu',
  soldOut: 'um item acabou',
  kitchenRejected: 'a cozinha recusou',
  kitchenSilent: 'a cozinha não respondeu',
  noCourier: 'não havia entregador',
  notDelivered: 'não foi entregue',
  fault: 'falha do sistema',
};

/** @param {string} status @param {string | null} [waitingFor] */
export const statusWords = (status, waitingFor) =>
  waitingFor === 'picked-up' ? 'pronto, espera o entregador' : (STATUS[status] ?? status);
