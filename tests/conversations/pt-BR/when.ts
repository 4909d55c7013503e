import { conversationIn } from '../../support/conversation.ts';
import { known, later, opens } from '../happenings.ts';

const conversation = conversationIn('pt-BR');
const NIGHTS = { mon: [{ from: '18:00', to: '23:00' }], sun: [{ from: '18:00', to: '23:00' }] };

conversation('marcar para mais tarde', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['quero pra amanhã meio-dia', 'amanhã', 'item'],
  ['só isso', 'pagar', 'payment'],
  ['cartão', ['amanhã', 'Total'], 'confirm'],
  ['sim', ['Pedido 1', 'amanhã'], 'none'],
  ['cadê meu pedido?', 'marcado', 'none'],
]);

conversation('“pras oito” é a próxima vez que der oito', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['pras oito da noite', 'hoje', 'item'],
]);

conversation('desistir da hora marcada', [
  known,
  ['uma lasanha', 'lasanha', 'item'],
  ['pra amanhã às oito da noite', 'amanhã', 'item'],
  ['não, o quanto antes', /quanto antes/, 'item'],
]);

conversation('loja fechada: diz quando abre e oferece marcar', [
  known,
  opens(NIGHTS),
  ['uma lasanha', 'lasanha', 'item'],
  ['só isso', ['fechado', 'hoje', 'marcado'], 'time'],
  ['sim', ['Marquei', 'pagar'], 'payment'],
  ['cartão', ['Total'], 'confirm'],
  ['sim', 'Pedido 1', 'none'],
]);

conversation('loja fechada, e outra hora é melhor', [
  known,
  opens(NIGHTS),
  ['uma lasanha', 'lasanha', 'item'],
  ['só isso', 'marcado', 'time'],
  ['não', 'horas', 'time'],
  ['pras nove da noite', 'Marquei', 'payment'],
]);

conversation('loja fechada na hora pedida: diz quando abre', [
  known,
  opens(NIGHTS),
  later(120),
  ['uma lasanha', 'lasanha', 'item'],
  ['quero pra amanhã às dez da manhã', 'fechado', 'time'],
]);

conversation('que horas abre', [opens(NIGHTS), ['que horas vocês abrem?', '18:00', 'none']]);

conversation('uma hora sem dia é do dia que já foi dito', [
  known,
  ['duas lasanhas', 'lasanha', 'item'],
  ['pra amanhã às oito da noite', 'amanhã às 20:00', 'item'],
  ['às nove', 'amanhã às 21:00', 'item'],
  ['não, às dez', 'amanhã às 22:00', 'item'],
  ['pras oito de amanhã', ['amanhã às 8:00', 'amanhã às 20:00'], 'time'],
  ['às oito da noite', 'amanhã às 20:00', 'item'],
]);

conversation('"hoje não, amanhã" troca o dia e guarda a hora', [
  known,
  ['duas lasanhas pras oito da noite', 'hoje às 20:00', 'item'],
  ['hoje não, amanhã', 'amanhã às 20:00', 'item'],
  ['amanhã não, hoje', 'hoje às 20:00', 'item'],
  ['não é às oito, é às nove', 'hoje às 21:00', 'item', ['2 lasagna']],
]);
