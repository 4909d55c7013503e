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
  substituteDeclined: 'um item acabou, e o cliente não quis trocar',
  priceDeclined: 'o preço mudou, e o cliente não quis',
  customerSilent: 'o cliente não respondeu',
  kitchenRejected: 'a cozinha recusou',
  kitchenSilent: 'a cozinha não respondeu',
  notPaid: 'não foi pago',
  paymentLost: 'o cartão não foi cobrado',
  noCourier: 'não havia entregador',
  notDelivered: 'não foi entregue',
  notPickedUp: 'ninguém veio buscar',
  fault: 'falha do sistema',
};

/** Why an answer was not taken, by the code of the API's refusal. */
export const REFUSAL = {
  NotWaiting: 'já foi respondido, ou está em outro passo',
  Changed: 'o cliente mudou o pedido; confira e responda de novo',
  CodeNeeded: 'peça ao cliente o código de quatro dígitos',
  WrongCode: 'esse não é o código do cliente',
  NotSoMuch: 'não sobrou tanto pra devolver desse pedido',
  NoTriesLeft: 'cinco códigos errados; agora só com um motivo',
};

/** @param {string} status @param {string | null} [waitingFor] */
export const statusWords = (status, waitingFor) =>
  waitingFor === 'picked-up' ? 'pronto, espera o entregador' : (STATUS[status] ?? status);
