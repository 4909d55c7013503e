/**
 * What Bespoken asks around each dialogue, on either channel: who speaks, which sentences Alexa would understand, and
 * waiting for the food. It runs inside Bespoken's own Jest, hence CommonJS and no dependency.
 *
 * A test's name may begin with its customer ("Maria: …"): tests of one file with the same name there are the same
 * person; any other test is somebody new. The tag `delivered` waits, before the test, until that customer's order is
 * at the door.
 */
const { createHash } = require('crypto');
const { mkdirSync, readFileSync, writeFileSync } = require('fs');
const http = require('http');
const path = require('path');

const SHOP = process.env.SHOP_URL;
const DELIVERED_WITHIN_MILLISECONDS = 60_000;
const LOOK_MILLISECONDS = 250;

/** The last order of each customer of this file. */
const orders = new Map();

module.exports = {
  onTestSuiteStart(suite) {
    if (suite.platform === 'alexa') writeModel(suite.locale);
  },

  async onTestStart(test) {
    if ((test.tags ?? []).includes('delivered')) await untilDelivered(orders.get(customerOf(test)));
  },

  onRequest(test, request) {
    const customer = customerOf(test);
    if (request.messages) request.customer = customer;
    else speakAs(customer, request);
  },

  onResponse(test, response) {
    const order = response?.sessionAttributes?.order;
    if (order) orders.set(customerOf(test), JSON.parse(order).id);
  },
};

/** An id that nobody has had before, the same for the whole of a person's talk. */
function customerOf(test) {
  const { runId, platform, locale, fileName } = test.testSuite;
  const [name, rest] = test.description.split(': ');
  const who = [runId, platform, locale, fileName, rest === undefined ? test.description : name];
  return createHash('sha256').update(who.join('|')).digest('hex').slice(0, 40).toUpperCase();
}

/** Amazon's own services are out of reach: the shop itself is named as their address, and no token is given. */
function speakAs(customer, request) {
  const { System } = request.context;
  const userId = `amzn1.ask.account.${customer}`;
  if (request.session) request.session.user.userId = userId;
  System.user.userId = userId;
  System.apiEndpoint = SHOP;
  delete System.apiAccessToken;
}

/**
 * The skill's own model, where Bespoken looks for it, with the one thing that it cannot do by itself: on an open turn
 * the skill asks for the FreeForm slot, and Alexa then hears any sentence whole by the slot's sample.
 */
function writeModel(locale) {
  const source = `../../skill-package/interactionModels/custom/${locale}.json`;
  const model = JSON.parse(readFileSync(path.join(__dirname, source), 'utf8'));
  for (const intent of model.interactionModel.languageModel.intents)
    for (const { samples = [] } of intent.slots ?? []) intent.samples.push(...samples);
  mkdirSync(path.join(__dirname, 'models'), { recursive: true });
  writeFileSync(path.join(__dirname, 'models', `${locale}.json`), JSON.stringify(model));
}

async function untilDelivered(orderId) {
  const end = Date.now() + DELIVERED_WITHIN_MILLISECONDS;
  let status;
  do {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
    ({ status } = await get(`${SHOP}/console/api/orders/${orderId}`));
    if (status === 'delivered') return;
  } while (Date.now() < end);
  throw new Error(`order ${orderId} is still ${status}; was the shop started with --simulate?`);
}

function get(url) {
  return new Promise((resolve, reject) => {
    http
      .get(url, (response) => {
        let text = '';
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => {
          if (response.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error(`${url} answered ${response.statusCode}: ${text}`));
        });
      })
      .on('error', reject);
  });
}
