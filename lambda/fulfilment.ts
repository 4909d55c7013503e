import { randomInt } from 'node:crypto';
import type { RequestEnvelope } from 'ask-sdk-model';
import { fetchApiClient } from './adapters/alexa-events/fetch-api-client.ts';
import { dynamoClient } from './adapters/dynamodb/client.ts';
import { dynamoCustomers } from './adapters/dynamodb/customers.ts';
import { dynamoLinks } from './adapters/dynamodb/links.ts';
import { dynamoCompanyBook } from './adapters/dynamodb/company-book.ts';
import { dynamoMenuBook } from './adapters/dynamodb/menu-book.ts';
import { dynamoOrders } from './adapters/dynamodb/orders.ts';
import { dynamoPhoneCodeCount } from './adapters/dynamodb/phone-code-count.ts';
import { dynamoSessions } from './adapters/dynamodb/sessions.ts';
import { dynamoStockLevels } from './adapters/dynamodb/stock-levels.ts';
import { dynamoTalkBook } from './adapters/dynamodb/talk-book.ts';
import { createSkill } from './channels/alexa/skill.ts';
import { isLexEvent } from './channels/lex/event.ts';
import { lexTurn } from './channels/lex/request.ts';
import { lexResponse } from './channels/lex/response.ts';
import { fulfilmentConfig } from './config.ts';
import { hearSkillEvent } from './dialogue/skill-event.ts';
import type { Reply } from './dialogue/reply.ts';
import { modelPorts } from './model-ports.ts';
import { turnMeter } from './turn-meter.ts';
import {
  lazyAccounts,
  lazyHandOff,
  lazyLater,
  lazyOrderWorkflow,
  lazyPayLinks,
  lazyStartQueue,
} from './lazy-ports.ts';
import { lazyPhoneCodes } from './phone-codes.ts';
import { takeTurn, type TurnPorts } from './dialogue/take-turn.ts';
import type { Turn } from './dialogue/turn.ts';

/** Lex gives the Lambda 30 s; people do not. */
const LEX_ANSWER_MILLISECONDS = 8_000;

const config = fulfilmentConfig();
const client = dynamoClient();
const ports: TurnPorts = {
  customers: dynamoCustomers(client, config.CUSTOMERS_TABLE),
  links: dynamoLinks(client, config.CUSTOMERS_TABLE),
  sessions: dynamoSessions(client, config.SESSIONS_TABLE),
  menuBook: dynamoMenuBook(client, config.SHOP_TABLE),
  orders: dynamoOrders(client, { orders: config.ORDERS_TABLE, shop: config.SHOP_TABLE }),
  workflow: lazyOrderWorkflow(config.STATE_MACHINE_ARN),
  handOff: lazyHandOff(),
  startQueue: lazyStartQueue(config.START_QUEUE_URL),
  ...modelPorts(config, client),
  later: lazyLater(config.LATE_QUEUE_URL),
  meter: turnMeter,
  payLinks: lazyPayLinks(config.STATUS_TOPIC_ARN),
  phoneCodes: lazyPhoneCodes(
    config.SMS_ORIGINATION,
    (below) => randomInt(below),
    dynamoPhoneCodeCount(client, config.TALKS_TABLE),
  ),
  paying: {
    pages: config.PAY_URL,
    receipts: config.RECEIPTS_URL,
    sms: config.SMS_LINKS === 'yes',
    connected: (config.PAYS_ONLINE ?? '').split(','),
  },
  stockLevels: dynamoStockLevels(client, config.STOCK_TABLE),
  talkBook: dynamoTalkBook(client, config.TALKS_TABLE),
  companyBook: dynamoCompanyBook(client, config.SHOP_TABLE),
  weather: { now: () => Promise.resolve(undefined) },
  clock: { now: () => new Date() },
  random: (below) => randomInt(below),
};
const answer = (turn: Turn): Promise<Reply> => takeTurn(turn, ports);
const accounts = lazyAccounts(config);
const skill = createSkill(
  {
    skillId: config.ALEXA_SKILL_ID,
    requireLinkedAccount: config.REQUIRE_LINKED_ACCOUNT === 'yes',
  },
  {
    takeTurn: answer,
    hearSkillEvent: (event) => hearSkillEvent(event, { ...ports, accounts }),
    subjectOf: (token) => accounts.subjectOf(token),
    apiClient: fetchApiClient,
  },
);

/** The one Lambda of the conversation: an Alexa request or a Lex event in, the same kind of answer out. */
export async function handler(event: unknown): Promise<unknown> {
  if (isLexEvent(event)) {
    const { turn, client } = lexTurn(event, Date.now() + LEX_ANSWER_MILLISECONDS);
    return lexResponse(await answer(turn), client);
  }
  return skill.invoke(event as RequestEnvelope);
}
