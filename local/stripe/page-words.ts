/** What the stand-in's page says, in the languages that the shop asks for. It is no phrase of the shop's. */
export interface PageWords {
  lang: string;
  standIn: string;
  pay: string;
  choose: string;
  late: string;
  back: string;
  done: string;
  over: string;
  declined: (code: string) => string;
  bankAsks: string;
  approve: string;
  refuse: string;
  cards: Record<string, string>;
}

const PT: PageWords = {
  lang: 'pt-BR',
  standIn: 'Página de teste no lugar da Stripe: nenhum cartão de verdade é cobrado.',
  pay: 'Pagar',
  choose: 'Escolha um cartão de teste',
  late: 'Avisar a loja só daqui a 30 segundos',
  back: 'Voltar à loja',
  done: 'Pagamento autorizado. Pode voltar à loja.',
  over: 'Esta página não vale mais. Peça outra à loja.',
  declined: (code) => `O banco recusou (${code}). Tente outro cartão.`,
  bankAsks: 'Seu banco quer confirmar que é você (3-D Secure).',
  approve: 'Confirmar',
  refuse: 'Não fui eu',
  cards: {
    '4000000760000002': 'Visa que passa',
    '5555555555554444': 'Mastercard que passa',
    '4000000000009995': 'Sem saldo',
    '4000000000000002': 'Recusado sem motivo',
    '4000000000009987': 'Cartão perdido',
    '4000000000000069': 'Cartão vencido',
    '4000002500003155': 'O banco pergunta agora, e não da próxima vez',
    '4000002760003184': 'O banco pergunta sempre',
    '4000000000000341': 'Passa agora, recusado da próxima vez',
  },
};

const EN: PageWords = {
  lang: 'en',
  standIn: 'A test page in the place of Stripe: no real card is charged.',
  pay: 'Pay',
  choose: 'Choose a test card',
  late: 'Tell the shop only 30 seconds from now',
  back: 'Back to the shop',
  done: 'Payment authorised. You can go back to the shop.',
  over: 'This page is over. Ask the shop for another.',
  declined: (code) => `The bank declined (${code}). Try another card.`,
  bankAsks: 'Your bank wants to make sure that it is you (3-D Secure).',
  approve: 'It is me',
  refuse: 'It was not me',
  cards: {
    '4000000760000002': 'Visa that goes through',
    '5555555555554444': 'Mastercard that goes through',
    '4000000000009995': 'Insufficient funds',
    '4000000000000002': 'Declined without a reason',
    '4000000000009987': 'Lost card',
    '4000000000000069': 'Expired card',
    '4000002500003155': 'The bank asks now, and not the next time',
    '4000002760003184': 'The bank always asks',
    '4000000000000341': 'Goes through now, declined the next time',
  },
};

export const wordsOf = (locale: string): PageWords => (locale === 'en' ? EN : PT);
