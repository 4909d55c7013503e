import type { Act } from '../../lambda/dialogue/acts.ts';
import { REACHABLE } from '../../lambda/dialogue/model/reachable.ts';
import { proposalSchemas, TOOL_NAMES } from '../../lambda/dialogue/model/proposal.ts';
import { toolsOf } from '../../lambda/adapters/bedrock/tools.ts';
import { cantina } from '../support/ports-in-memory.ts';

/** Every act there is, and whether a model can bring it about; a new act does not compile until it is said here. */
const BY_A_MODEL: Record<Act['kind'], boolean> = {
  addLines: true,
  askMaybe: true,
  askWhich: true,
  changeLine: true,
  removeLine: true,
  leaveOutNothing: false,
  giveAllergy: true,
  checkOut: true,
  human: true,
  help: true,
  askHours: true,
  askArea: true,
  askWhere: true,
  askMenu: true,
  askItem: true,
  askTotal: true,
  askStatus: true,
  askSuggestion: true,
  clarify: true,
  outOfScope: true,
  notUnderstood: true,
  greet: false,
  startOrder: false,
  clearBasket: false,
  putBack: false,
  hearOn: false,
  giveAddress: false,
  goToPlace: false,
  changeAddress: false,
  giveRecipient: false,
  giveName: false,
  givePhone: false,
  choosePayment: false,
  askPayment: false,
  giveChange: false,
  usual: false,
  pickUp: false,
  deliver: false,
  giveTime: false,
  giveCoupon: false,
  giveTip: false,
  giveCpf: false,
  askWhy: false,
  complain: false,
  noteToKitchen: false,
  forMe: false,
  anger: false,
  rate: false,
  forgetMe: false,
  askMyData: false,
  letLearn: false,
  confirm: false,
  deny: false,
  keepAsIs: false,
  dropIt: false,
  cancelOrder: false,
  changePlaced: false,
  askWhichPlaced: false,
  putInto: false,
  movePlaced: false,
  answerSoldOut: false,
  whenSoldOut: false,
  askCode: false,
  askAgain: false,
  repeat: false,
  slower: false,
  shorter: false,
  linkChannel: false,
  setVoiceCode: false,
  dropVoiceCode: false,
  giveVoiceCode: false,
  giveLinkCode: false,
  thanks: false,
  stop: false,
  speak: false,
  giveAge: false,
  giveTipShare: false,
  giveEmail: false,
  chooseNews: false,
  askFree: false,
  askToPay: false,
  sayPaid: false,
  askRefund: false,
  askReceipt: false,
  askDiet: false,
  askPromotions: false,
  askMinimum: false,
  askFaq: false,
};

test('no tool confirms, pays, discounts, moves or cancels anything', () => {
  const reachable = Object.entries(BY_A_MODEL).flatMap(([kind, can]) => (can ? [kind] : []));
  expect([...REACHABLE].sort()).toEqual(reachable.sort());
});

/** All that any tool takes. */
const PARAMETERS = [
  'about',
  'allergens',
  'amount',
  'category',
  'insteadItem',
  'item',
  'items',
  'json',
  'line',
  'lines',
  'option',
  'options',
  'quantity',
  'question',
  'units',
  'why',
];

test('every kind of proposal is a tool, and no tool takes a price, a coupon, an address or a note', () => {
  expect([...TOOL_NAMES].sort()).toEqual(Object.keys(proposalSchemas()).sort());
  const { menu } = cantina;
  const [first] = menu.menu.items;
  const list = { items: first ? [first] : [], options: [] };
  const basket = [{ item: 'flan', quantity: 1, options: [] }];
  const { tools = [] } = toolsOf({ basket, menu, locale: 'pt-BR' }, list);
  const told = JSON.stringify(tools.map(({ toolSpec }) => toolSpec?.inputSchema));
  const parameters = [...told.matchAll(/"(\w+)":\{"(?:type|enum|minItems|maxItems)"/g)].map(
    ([, name]) => name,
  );
  expect([...new Set(parameters)].sort()).toEqual(PARAMETERS);
  expect(told).toContain('"enum":["1 flan"]');
  expect(told).toContain(`"enum":["${first?.id ?? ''}"]`);
});

test('with an empty basket there is nothing to change', () => {
  const { tools = [] } = toolsOf(
    { basket: [], menu: cantina.menu, locale: 'en-US' },
    { items: cantina.menu.menu.items.slice(0, 2), options: [] },
  );
  const names = tools.map(({ toolSpec }) => toolSpec?.name);
  expect(names).toContain('addLines');
  expect(names).not.toContain('changeLine');
});
