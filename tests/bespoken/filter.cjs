/**
 * What Bespoken asks around each dialogue, on either channel: who speaks, which sentences Alexa would understand, and
 * waiting for the food. It runs inside Bespoken's own Jest, hence CommonJS and no dependency.
 *
 * A test's name may begin with its customer ("Maria: …"): tests of one file with the same name there are the same
 * person; any other test is somebody new.
 *
 * Tags of a test: `delivered` waits, before it, until that customer's order is at the door; on Alexa, `screen` gives the
 * device a screen (a sentence that begins with "touch" is then what was touched), and `allowed` and `withheld` an owner
 * who lets it tell name, address and phone, or does not.
 */
const { createHash } = require('crypto');
const { mkdirSync, readFileSync, writeFileSync } = require('fs');
const http = require('http');
const path = require('path');

const SHOP = process.env.SHOP_URL;
const DEVICE = process.env.VIRTUAL_DEVICE_URL;
const TOUCH = 'touch ';
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
    else speakAs(customer, request, test.tags ?? []);
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

/**
 * Amazon's own services are out of reach: the virtual device stands in for those that tell of a device's owner, and
 * whoever has no tag for them has no token, which is how Alexa sends it.
 */
function speakAs(customer, request, tags) {
  const { System } = request.context;
  const userId = `amzn1.ask.account.${customer}`;
  if (request.session) request.session.user.userId = userId;
  System.user.userId = userId;
  System.apiEndpoint = DEVICE;
  System.apiAccessToken = ['allowed', 'withheld'].find((tag) => tags.includes(tag));
  System.device.deviceId = `amzn1.ask.device.${customer}`;
  System.device.supportedInterfaces = tags.includes('screen')
    ? { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } }
    : {};
  const said = request.request.intent?.slots?.query?.value ?? '';
  if (tags.includes('screen') && said.startsWith(TOUCH)) touch(request, said.slice(TOUCH.length));
}

/** What a touch of the shop's document sends. */
function touch(envelope, words) {
  const { requestId, timestamp, locale } = envelope.request;
  envelope.request = {
    type: 'Alexa.Presentation.APL.UserEvent',
    requestId,
    timestamp,
    locale,
    token: 'balcao',
    arguments: ['say', words],
    source: { type: 'TouchWrapper', handler: 'Press', id: '' },
    components: {},
  };
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
