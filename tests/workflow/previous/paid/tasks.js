/**
 * The tasks and adapters of commit 8cf3581, as they ran with order.asl.json beside it: bundled by esbuild, never edited but
 * for where the words of locales/ stand. An order that they began, and that is to be paid, must end on what there is now
 * (deployed-while-paid.test.ts).
 */
var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// lambda/domain/locale.ts
function byLocale(make) {
  const made = {};
  for (const locale of LOCALES)
    Object.defineProperty(made, locale, {
      configurable: true,
      enumerable: true,
      get() {
        const value = make(locale);
        Object.defineProperty(made, locale, { value, enumerable: true });
        return value;
      }
    });
  return made;
}
var LOCALES;
var init_locale = __esm({
  "lambda/domain/locale.ts"() {
    "use strict";
    LOCALES = ["pt-BR", "en-US"];
  }
});

// lambda/domain/shop-terms.ts
var WEEKDAYS, PAYMENTS;
var init_shop_terms = __esm({
  "lambda/domain/shop-terms.ts"() {
    "use strict";
    WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
    PAYMENTS = ["pix", "card", "cash", "voucher"];
  }
});

// lambda/domain/shop.ts
var shop_exports = {};
__export(shop_exports, {
  exampleSchema: () => exampleSchema,
  shopFileSchema: () => shopFileSchema,
  shopSchema: () => shopSchema
});
import * as z from "zod";
var cents, clock, cep, pixKey, areaSchema, couponTerms, couponSchema, SOLD_OUT_POLICIES, shopFileSchema, faqSchema, exampleSchema, perLocale, shopSchema;
var init_shop = __esm({
  "lambda/domain/shop.ts"() {
    "use strict";
    init_locale();
    init_shop_terms();
    cents = z.int().min(0);
    clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, "a time is HH:MM, 00:00 to 24:00");
    cep = z.string().regex(/^\d{8}$/, "a CEP is eight digits");
    pixKey = z.string().max(77).regex(
      /^([^\s@]+@[^\s@]+\.[^\s@]+|\+[1-9]\d{9,14}|\d{11}|[0-9A-Z]{12}\d{2}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
      "a Pix key is an e-mail, a phone as +5511987654321, the digits of a CPF or CNPJ, or a random key"
    );
    areaSchema = z.object({
      id: z.string().min(1),
      name: z.string().min(1),
      /** Other neighbourhood names that belong to this area, as people say them. */
      neighbourhoods: z.array(z.string().min(1)).default([]),
      ceps: z.array(z.object({ from: cep, to: cep })).default([]),
      feeCents: cents,
      /** The least the items must add up to, before the fee. */
      minimumCents: cents.default(0),
      minutes: z.object({ from: z.int().min(1), to: z.int().min(1) })
    });
    couponTerms = {
      /** What customers say or write; capitals, accents, spaces and hyphens do not matter. */
      code: z.string().regex(/[\p{L}\p{N}]/u, "a code has letters or digits"),
      /** The least the items must add up to, before the fee. */
      minimumCents: cents.optional(),
      firstOrderOnly: z.boolean().optional(),
      /** Customers who ask for promotions are told of it. */
      tell: z.boolean().default(false),
      /** Days of the shop's calendar, both included. */
      validFrom: z.iso.date().optional(),
      validUntil: z.iso.date().optional(),
      weekdays: z.array(z.enum(WEEKDAYS)).min(1).optional(),
      /** Ids of the menu; where there are any, it is for these items and those of these categories alone. */
      items: z.array(z.string()).optional(),
      categories: z.array(z.string()).optional()
    };
    couponSchema = z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("percent"), percent: z.int().min(1).max(100), ...couponTerms }),
      z.object({ kind: z.literal("amount"), amountCents: z.int().min(1), ...couponTerms }),
      z.object({ kind: z.literal("freeDelivery"), ...couponTerms })
    ]);
    SOLD_OUT_POLICIES = ["ask", "similar", "leaveOut"];
    shopFileSchema = z.object({
      id: z.string().regex(/^[a-z0-9-]+$/),
      name: z.string().min(1),
      phone: z.string().min(1),
      /** IANA name, such as America/Sao_Paulo. */
      timeZone: z.string().refine((zone) => {
        try {
          new Intl.DateTimeFormat("en-US", { timeZone: zone });
          return true;
        } catch {
          return false;
        }
      }, "not a time zone that IANA lists, such as America/Sao_Paulo"),
      city: z.string().min(1),
      /** Where customers come to pick up, as it is said. */
      address: z.string().min(1).optional(),
      /** Opening spans a weekday; a span may end at 24:00. An absent day is closed. */
      hours: z.partialRecord(z.enum(WEEKDAYS), z.array(z.object({ from: clock, to: clock }))),
      areas: z.array(areaSchema).min(1),
      /** What is taken at the door. */
      paymentsAtDoor: z.array(z.enum(PAYMENTS)).min(1),
      /** What is taken before it is cooked, through a provider. */
      paymentsOnline: z.array(z.enum(PAYMENTS).extract(["pix", "card"])).default([]),
      /** Pix before it is cooked. Where no bank is connected, to this key, and the shop says when it has come. */
      pix: z.object({
        key: pixKey,
        /** How long a charge can be paid. */
        minutes: z.number().positive().max(1440).default(15)
      }).optional(),
      coupons: z.array(couponSchema).default([]),
      /** Items with a minimum age are not sold by voice. */
      hideAdultsOnAlexa: z.boolean().default(false),
      /** The shop's own pages, by language: Amazon shows them with the skill, and certifies none without the first. */
      policies: z.partialRecord(
        z.enum(LOCALES),
        z.object({
          privacy: z.url({ protocol: /^https$/ }),
          terms: z.url({ protocol: /^https$/ }).optional()
        })
      ).default({}),
      /** Customers may have four digits of their own asked for before an order is placed on Alexa. */
      voiceCode: z.boolean().default(false),
      /** Sentences that were not understood are kept for a month, without what names a person, for `npm run missed`. */
      keepMissed: z.boolean().default(false),
      /** Where a customer who asks for a person is handed to, with the talk so far; by phone when absent. */
      handOff: z.object({ queueUrl: z.url() }).optional(),
      delivery: z.object({
        /** Who carries: couriers who come for the orders, or the shop's own people. */
        couriers: z.enum(["partner", "own"]).default("partner"),
        /** The courier hands over only for the four-digit code that the customer was told. */
        code: z.boolean().default(false)
      }).prefault({}),
      /** What happens when something of an order is sold out by the time it is placed. */
      soldOut: z.object({
        /** Where the customer did not say: ask, take the most similar, or leave it out. */
        policy: z.enum(SOLD_OUT_POLICIES).default("ask"),
        /** What is done when the customer does not answer: leave it out, or cancel the order. */
        silence: z.enum(["leaveOut", "cancel"]).default("cancel")
      }).prefault({}),
      /** Whether a model may suggest one thing more while the kitchen is being asked. */
      suggestions: z.boolean().default(true),
      /** What customers are told of their orders without asking. */
      messages: z.object({
        /** When a phone should not make a noise for what can wait; may go past midnight. */
        quietHours: z.object({ from: clock, to: clock }).optional(),
        /** The languages in which Alexa may tell; none where Amazon does not offer order notifications. */
        alexaLocales: z.array(z.enum(LOCALES)).default([])
      }).optional(),
      limits: z.object({
        /** A larger quantity of one line is asked about. */
        quantity: z.int().min(1).default(20),
        /** How long the kitchen may be silent before the order is undone. */
        kitchenMinutes: z.number().positive().default(5),
        /** How long a customer who is asked something may be silent. */
        customerMinutes: z.number().positive().default(10),
        /** The most that an order paid at the door may come to where nothing proved the customer's phone (a code by SMS, or an order delivered to it before); any when absent. */
        unverifiedOrderCents: cents.optional(),
        /** So many codes by SMS are sent on one day (UTC), to all phones together. */
        phoneCodesADay: z.int().min(1).default(200)
      })
    });
    faqSchema = z.object({ questions: z.array(z.string()).min(1), answer: z.string() });
    exampleSchema = z.object({
      words: z.string().trim().min(1).max(300),
      /** One tool of the model's (docs/bedrock.md) by its name, with its input. */
      means: z.record(z.string(), z.unknown())
    });
    perLocale = (each) => z.partialRecord(z.enum(LOCALES), z.array(each)).default({});
    shopSchema = shopFileSchema.extend({
      faq: perLocale(faqSchema),
      examples: perLocale(exampleSchema)
    });
  }
});

// lambda/adapters/dynamodb/orders.ts
import {
  PutCommand,
  QueryCommand as QueryCommand2,
  UpdateCommand as UpdateCommand4
} from "@aws-sdk/lib-dynamodb";

// lambda/domain/order.ts
var ORDER_STATUSES = [
  "received",
  "awaitingCustomer",
  "awaitingPayment",
  "accepted",
  "preparing",
  "outForDelivery",
  "delivered",
  "cancelled"
];
var hasEnded = (status) => status === "delivered" || status === "cancelled";
var OPEN_STATUSES = ORDER_STATUSES.filter((status) => !hasEnded(status));
var CANCEL_REASONS = [
  "customer",
  "soldOut",
  "substituteDeclined",
  "priceDeclined",
  "customerSilent",
  "kitchenRejected",
  "kitchenSilent",
  "noCourier",
  "notDelivered",
  "notPickedUp",
  "notPaid",
  "paymentLost",
  "fault"
];
var revisionOf = ({ revision }) => revision ?? 1;

// lambda/adapters/dynamodb/client.ts
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

// lambda/adapters/bounded-http.ts
import { NodeHttpHandler } from "@smithy/node-http-handler";

// lambda/adapters/dynamodb/client.ts
var conditionFailed = (error) => error instanceof Error && error.name === "ConditionalCheckFailedException";
async function accepted(write2) {
  try {
    await write2;
    return true;
  } catch (error) {
    if (conditionFailed(error)) return false;
    throw error;
  }
}

// lambda/adapters/dynamodb/erasures.ts
import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
var KEY = { key: "erasures" };
var PREFIX = "order#";
function dynamoErasures(client, TableName) {
  const update = (UpdateExpression, id2, values) => client.send(
    new UpdateCommand({
      TableName,
      Key: KEY,
      UpdateExpression,
      ExpressionAttributeNames: { "#order": `${PREFIX}${id2}` },
      ...values && { ExpressionAttributeValues: values }
    })
  );
  return {
    async add(id2, erasure) {
      await update("SET #order = :erasure", id2, { ":erasure": erasure });
    },
    async waiting() {
      const { Item = {} } = await client.send(
        new GetCommand({ TableName, Key: KEY, ConsistentRead: true })
      );
      return Object.entries(Item).filter(([name]) => name.startsWith(PREFIX)).map(([name, erasure]) => ({ id: name.slice(PREFIX.length), ...erasure }));
    },
    async done(id2) {
      await update("REMOVE #order", id2);
    }
  };
}

// lambda/adapters/dynamodb/order-table.ts
import {
  GetCommand as GetCommand2,
  UpdateCommand as UpdateCommand2
} from "@aws-sdk/lib-dynamodb";
function orderTable(client, TableName) {
  return {
    async get(id2) {
      const { Item } = await client.send(
        new GetCommand2({ TableName, Key: { id: id2 }, ConsistentRead: true })
      );
      return Item;
    },
    async update(id2, { values, ...update }) {
      const used = `${update.UpdateExpression ?? ""} ${update.ConditionExpression ?? ""}`;
      const names = [...used.matchAll(/#(\w+)/g)].map(([alias, name]) => [alias, name]);
      try {
        const { Attributes } = await client.send(
          new UpdateCommand2({
            TableName,
            Key: { id: id2 },
            ...update,
            ...Object.keys(values).length > 0 && { ExpressionAttributeValues: values },
            ...names.length > 0 && {
              ExpressionAttributeNames: Object.fromEntries(names)
            },
            ReturnValues: "ALL_NEW"
          })
        );
        return Attributes;
      } catch (error) {
        if (conditionFailed(error)) return void 0;
        throw error;
      }
    }
  };
}
var NOT_CANCELLING = "attribute_not_exists(cancelRequested)";
var atRevision = (revision) => revision === 1 ? "(attribute_not_exists(#revision) OR #revision = :revision)" : "#revision = :revision";

// lambda/domain/delivery-code.ts
var CODE_TRIES = 5;

// lambda/adapters/dynamodb/order-waits.ts
var SAME_ENTRY = "#answered.#for = :for AND #answered.#entered = :entered";
var OPEN_WAIT = `#waiting.#for = :for AND #waiting.#token = :token AND ${NOT_CANCELLING}`;
var openWait = (wait) => ({ ":for": wait.for, ":token": wait.token });
function orderWaits({ update }) {
  return {
    async await(id2, { for: waiting, token, entered = "" }) {
      const entry = { ":for": waiting, ":entered": entered };
      return await update(id2, {
        UpdateExpression: "SET #waiting = :waiting REMOVE #answered",
        ConditionExpression: `attribute_exists(id) AND ${NOT_CANCELLING} AND NOT (${SAME_ENTRY})`,
        values: { ...entry, ":waiting": { for: waiting, token, entered } }
      }) ?? await update(id2, {
        UpdateExpression: "SET #answered.#token = :token",
        ConditionExpression: `${SAME_ENTRY} AND ${NOT_CANCELLING}`,
        values: { ...entry, ":token": token }
      });
    },
    answer(id2, { wait, reply, at, revision, kitchenNote, codeOverride }) {
      const noted = at.toISOString();
      return update(id2, {
        UpdateExpression: [
          "SET #answered = :answered",
          ...kitchenNote === void 0 ? [] : ["kitchenNote = :note"],
          ...codeOverride === void 0 ? [] : ["codeOverride = :override"]
        ].join(", ").concat(" REMOVE #waiting"),
        ConditionExpression: [
          OPEN_WAIT,
          ...revision === void 0 ? [] : [atRevision(revision)]
        ].join(" AND "),
        values: {
          ...openWait(wait),
          ":answered": { ...wait, at: noted, reply },
          ...revision !== void 0 && { ":revision": revision },
          ...kitchenNote !== void 0 && { ":note": kitchenNote },
          ...codeOverride !== void 0 && { ":override": { at: noted, reason: codeOverride } }
        }
      });
    },
    closeWait: (id2, waiting) => update(id2, {
      UpdateExpression: "REMOVE #waiting",
      ConditionExpression: "#waiting.#for = :for",
      values: { ":for": waiting }
    }),
    countWrongCode: (id2) => update(id2, {
      UpdateExpression: "ADD codeTries :one",
      ConditionExpression: "#waiting.#for = :for AND (attribute_not_exists(codeTries) OR codeTries < :most)",
      values: { ":one": 1, ":for": "delivered", ":most": CODE_TRIES }
    })
  };
}

// lambda/adapters/dynamodb/order-changes.ts
var CONTENTS = ["contents = :contents", "#revision = :next"];
function orderChanges({ get, update }) {
  const change = async (id2, { key, revision }, { set, remove = [], condition, values }) => {
    const order = await update(id2, {
      UpdateExpression: [
        ...set.length > 0 ? [`SET ${set.join(", ")}`] : [],
        ...remove.length > 0 ? [`REMOVE ${remove.join(", ")}`] : [],
        "ADD changeKeys :keys"
      ].join(" "),
      ConditionExpression: `${condition} AND ${atRevision(revision)} AND NOT contains(changeKeys, :key)`,
      values: { ...values, ":revision": revision, ":key": key, ":keys": /* @__PURE__ */ new Set([key]) }
    });
    if (order) return { outcome: "done", order };
    const now = await get(id2);
    return now?.changeKeys?.has(key) === true ? { outcome: "before", order: now } : { outcome: "refused", order: now };
  };
  const next = ({ revision }) => ({ ":next": revision + 1 });
  const answering = (wait, { at }, reply, { set, remove = [], values }) => ({
    set: [...set, "#answered = :answered"],
    remove: [...remove, "#waiting"],
    condition: OPEN_WAIT,
    values: {
      ...values,
      ...openWait(wait),
      ":answered": { ...wait, at: at.toISOString(), reply }
    }
  });
  const waitingFor = async (id2, ...kinds) => {
    const order = await get(id2);
    const wait = order?.waiting;
    return { order, wait: wait && kinds.includes(wait.for) ? wait : void 0 };
  };
  const refused = (order, { key }) => order?.changeKeys?.has(key) === true ? { outcome: "before", order } : { outcome: "refused", order };
  return {
    async amend(id2, given) {
      const { order, wait } = await waitingFor(id2, "accept", "time", "payment", "repay");
      if (!wait || wait.for === "accept" && !wait.entered) return refused(order, given);
      const values = { ":contents": given.contents, ...next(given) };
      const writes = wait.for === "time" ? { set: CONTENTS, condition: OPEN_WAIT, values: { ...values, ...openWait(wait) } } : answering(wait, given, success({ changed: true }), {
        set: CONTENTS,
        remove: ["offer"],
        values
      });
      return change(id2, given, writes);
    },
    readdress: (id2, given) => change(id2, given, {
      set: [
        ...["address", "feeCents", "totalCents"].map((name) => `contents.${name} = :${name}`),
        ...given.discountCents === void 0 ? [] : ["contents.discountCents = :discountCents"],
        "#revision = :next"
      ],
      ...given.changeDropped && { remove: ["contents.changeForCents"] },
      // An open offer holds contents of its own, with the address that it was made for.
      // What was paid before is not asked for again on the way: there it may not become dearer.
      condition: `attribute_exists(contents.address) AND (attribute_not_exists(contents.#online) OR contents.totalCents >= :totalCents) AND attribute_not_exists(offer) AND #status IN (:s0, :s1, :s2) AND ${NOT_CANCELLING}`,
      values: {
        ":address": given.address,
        ":feeCents": given.feeCents,
        ":totalCents": given.totalCents,
        ...given.discountCents !== void 0 && { ":discountCents": given.discountCents },
        ...{ ":s0": "received", ":s1": "accepted", ":s2": "preparing" },
        ...next(given)
      }
    }),
    async substitute(id2, given) {
      const { order, wait } = await waitingFor(id2, "substitute");
      if (!wait) return refused(order, given);
      const writes = "contents" in given ? {
        set: CONTENTS,
        remove: ["offer"],
        values: { ":contents": given.contents, ...next(given) }
      } : { set: [], remove: ["offer"], values: {} };
      const reply = "contents" in given ? success({}) : DECLINED;
      return change(id2, given, answering(wait, given, reply, writes));
    },
    async answerPrice(id2, given) {
      const { order, wait } = await waitingFor(id2, "price");
      const offer = order?.offer;
      if (!wait || offer?.kind !== "price") return refused(order, given);
      const writes = given.agreed ? {
        set: CONTENTS,
        remove: ["offer"],
        values: { ":contents": offer.contents, ...next(given) }
      } : { set: [], remove: ["offer"], values: {} };
      return change(
        id2,
        given,
        answering(wait, given, given.agreed ? success({}) : DECLINED, writes)
      );
    },
    async repay(id2, given) {
      const { order, wait } = await waitingFor(id2, "payment", "repay");
      if (!wait) return refused(order, given);
      const writes = {
        set: CONTENTS,
        remove: ["offer"],
        values: { ":contents": given.contents, ...next(given) }
      };
      return change(id2, given, answering(wait, given, success({ repay: true }), writes));
    },
    async answerSuggestion(id2, answer) {
      await update(id2, {
        UpdateExpression: "SET suggestion.#answer = :answer",
        ConditionExpression: "attribute_exists(suggestion)",
        values: { ":answer": answer }
      });
    }
  };
}
var success = (output) => ({ kind: "success", output });
var DECLINED = {
  kind: "failure",
  error: "CustomerDeclinedError",
  cause: "the customer would rather have nothing"
};

// lambda/adapters/dynamodb/order-money.ts
var NOT_UNDONE = "attribute_not_exists(undoneAt)";
function orderMoney({ get, update }) {
  const append = (id2, list, { place, entry }, ...conditions) => update(id2, {
    UpdateExpression: `SET ${list} = list_append(if_not_exists(${list}, :none), :entries)`,
    ConditionExpression: [
      "attribute_exists(id)",
      place === 0 ? `attribute_not_exists(${list})` : `size(${list}) = :place`,
      ...conditions
    ].join(" AND "),
    values: { ":none": [], ":entries": [entry], ...place > 0 && { ":place": place } }
  });
  const note = (id2, list, place, outcome) => {
    const facts = Object.entries(outcome).filter(([, value]) => value !== void 0);
    return update(id2, {
      UpdateExpression: `SET ${facts.map(
        ([name]) => `${list}[${place}].${name} = if_not_exists(${list}[${place}].${name}, :${name})`
      ).join(", ")}`,
      ConditionExpression: `attribute_exists(${list}[${place}])`,
      values: Object.fromEntries(facts.map(([name, value]) => [`:${name}`, value]))
    });
  };
  return {
    async charge(id2, charge) {
      const written2 = await update(id2, {
        UpdateExpression: "SET charge = :charge",
        ConditionExpression: `attribute_exists(id) AND ${NOT_CANCELLING} AND ${NOT_UNDONE} AND (attribute_not_exists(charge) OR charge.kind <> :kind)`,
        values: { ":charge": charge, ":kind": charge.kind }
      });
      if (written2) return written2;
      const now = await get(id2);
      const before = now?.charge?.kind === charge.kind && now.undoneAt === void 0;
      return before && now.cancelRequested !== true ? now : void 0;
    },
    requestCharge: (id2, place, entry) => append(id2, "chargeRequests", { place, entry }, NOT_CANCELLING, NOT_UNDONE),
    noteRequest: (id2, place, outcome) => note(id2, "chargeRequests", place, { ...outcome }),
    takeCharge: (id2, at) => update(id2, {
      UpdateExpression: "SET charge.takenAt = if_not_exists(charge.takenAt, :at)",
      ConditionExpression: `attribute_exists(charge) AND ${NOT_CANCELLING} AND ${NOT_UNDONE}`,
      values: { ":at": at.toISOString() }
    }),
    async refund(id2, at) {
      const closed = await update(id2, {
        UpdateExpression: "SET undoneAt = if_not_exists(undoneAt, :at) REMOVE #waiting, offer",
        ConditionExpression: "attribute_exists(id)",
        values: { ":at": at.toISOString() }
      });
      if (!closed?.charge) return closed;
      return update(id2, {
        UpdateExpression: "SET charge.refundedAt = if_not_exists(charge.refundedAt, :at)",
        ConditionExpression: "attribute_exists(charge)",
        values: { ":at": at.toISOString() }
      });
    },
    planRefund: (id2, place, entry) => append(id2, "refunds", { place, entry }),
    noteRefund: (id2, place, outcome) => note(id2, "refunds", place, { ...outcome })
  };
}

// lambda/adapters/dynamodb/order-notes.ts
import { QueryCommand, UpdateCommand as UpdateCommand3 } from "@aws-sdk/lib-dynamodb";

// lambda/domain/anonymous.ts
function anonymous(contents) {
  const { address, cpf, allergens, savedCard, saveCard, ...kept } = contents;
  return {
    ...kept,
    // What is written on a cake may name somebody.
    lines: kept.lines.map(({ note, ...line }) => line),
    name: "\u2014",
    phone: "\u2014",
    ...address && { address: { text: "\u2014", area: address.area } }
  };
}

// lambda/domain/erasure.ts
function erasureOf({
  receipt,
  contents,
  charges = {},
  chargeRequests = []
}) {
  const cards = [contents, ...Object.values(charges), ...chargeRequests].flatMap(
    ({ savedCard }) => savedCard?.reference ?? []
  );
  const receipts = receipt ? [receipt.token] : [];
  return receipts.length + cards.length === 0 ? void 0 : { receipts, cards: [...new Set(cards)].sort() };
}

// lambda/adapters/dynamodb/order-notes.ts
function orderNotes(client, TableName, erasures) {
  const set = async (id2, change, condition, values, names = {}) => {
    try {
      await client.send(
        new UpdateCommand3({
          TableName,
          Key: { id: id2 },
          UpdateExpression: change,
          ConditionExpression: condition,
          ExpressionAttributeValues: values,
          ...Object.keys(names).length > 0 && { ExpressionAttributeNames: names }
        })
      );
    } catch (error) {
      if (!conditionFailed(error)) throw error;
    }
  };
  return {
    async complain(id2, complaint) {
      await set(
        id2,
        "SET complaints = list_append(if_not_exists(complaints, :none), :new) ADD complaintIds :ids",
        "attribute_exists(id) AND NOT contains(complaintIds, :id)",
        {
          ":none": [],
          ":new": [complaint],
          ":ids": /* @__PURE__ */ new Set([complaint.id]),
          ":id": complaint.id
        }
      );
    },
    async rate(id2, stars) {
      await set(id2, "SET rating = :stars", "attribute_exists(id)", { ":stars": stars });
    },
    async anonymise(customer) {
      let from;
      do {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new QueryCommand({
            TableName,
            IndexName: "byCustomer",
            KeyConditionExpression: "customer = :customer",
            ExpressionAttributeValues: { ":customer": customer },
            ...from && { ExclusiveStartKey: from }
          })
        );
        for (const order of Items) {
          const erasure = erasureOf(order);
          if (erasure) await erasures.add(order.id, erasure);
          const { change, names } = forgetting(order);
          const values = { ":contents": anonymous(order.contents) };
          await set(order.id, change, "attribute_exists(id)", values, names);
        }
        from = LastEvaluatedKey;
      } while (from);
    }
  };
}
function forgetting({ charges = {}, chargeRequests = [] }) {
  const kept = Object.values(charges).filter(({ savedCard }) => savedCard !== void 0);
  const cards = [
    ...kept.map((_, at) => `charges.#charge${at}`),
    ...chargeRequests.flatMap(({ savedCard }, at) => savedCard ? [`chargeRequests[${at}]`] : [])
  ].map((path) => `, ${path}.savedCard`);
  const gone = "complaints, offer, adjustments, kitchenNote, payToken, deliveryCode, receipt";
  return {
    change: `SET contents = :contents REMOVE ${gone}${cards.join("")}`,
    names: Object.fromEntries(kept.map(({ id: id2 }, at) => [`#charge${at}`, id2]))
  };
}

// lambda/adapters/dynamodb/order-steps.ts
function orderSteps({ get, update }) {
  return {
    async advance(id2, { to, from, at, minutes, reason, unlessCancelling, along }) {
      const now = await get(id2);
      if (!now || !from.includes(now.status)) return void 0;
      const sequence = now.sequence + 1;
      const change = { sequence, status: to, at: at.toISOString(), ...reason && { reason } };
      const also = along && besides(along);
      return update(id2, {
        UpdateExpression: [
          "SET #status = :to, #sequence = :sequence, #history = list_append(#history, :change)",
          ...minutes === void 0 ? [] : ["minutes = :minutes"],
          ...reason === void 0 ? [] : ["reason = :reason"],
          ...also ? [also.set] : []
        ].join(", "),
        ConditionExpression: [
          "#status = :from AND #sequence = :read",
          ...unlessCancelling === true ? [NOT_CANCELLING] : [],
          ...also ? [also.condition] : []
        ].join(" AND "),
        values: {
          ":to": to,
          ":from": now.status,
          ":sequence": sequence,
          ":read": now.sequence,
          ":change": [change],
          ...minutes !== void 0 && { ":minutes": minutes },
          ...reason !== void 0 && { ":reason": reason },
          ...also?.values
        }
      });
    },
    prepare: (id2, revision, skus) => update(id2, {
      // A set of none is not one that the service takes.
      UpdateExpression: `REMOVE #waiting, offer${skus.length > 0 ? " ADD heldSkus :skus" : ""}`,
      ConditionExpression: `attribute_exists(id) AND ${atRevision(revision)} AND ${NOT_CANCELLING}`,
      values: { ":revision": revision, ...skus.length > 0 && { ":skus": new Set(skus) } }
    }),
    revise(read, { contents, at, loweredCents, adjustments }) {
      const { id: id2, status } = read;
      const revision = revisionOf(read);
      const told = status === "received";
      const sequence = read.sequence + 1;
      return update(id2, {
        UpdateExpression: [
          "SET contents = :contents, #revision = :next",
          ...told ? ["#sequence = :sequence", "#history = list_append(#history, :change)"] : [],
          ...loweredCents === void 0 ? [] : ["loweredCents = if_not_exists(loweredCents, :zero) + :lowered"],
          ...adjustments === void 0 ? [] : ["adjustments = list_append(if_not_exists(adjustments, :none), :adjustments)"]
        ].join(", "),
        ConditionExpression: `#sequence = :read AND ${atRevision(revision)} AND ${NOT_CANCELLING}`,
        values: {
          ":contents": contents,
          ":read": read.sequence,
          ":revision": revision,
          ":next": revision + 1,
          ...told && {
            ":sequence": sequence,
            ":change": [{ sequence, status, at: at.toISOString() }]
          },
          ...loweredCents !== void 0 && { ":lowered": loweredCents, ":zero": 0 },
          ...adjustments !== void 0 && { ":adjustments": adjustments, ":none": [] }
        }
      });
    },
    offer: (id2, offer) => update(id2, {
      UpdateExpression: "SET offer = :offer",
      ConditionExpression: `attribute_exists(id) AND ${atRevision(offer.revision)} AND ${NOT_CANCELLING}`,
      values: { ":offer": offer, ":revision": offer.revision }
    }),
    suggest: (id2, suggestion) => update(id2, {
      UpdateExpression: "SET suggestion = if_not_exists(suggestion, :suggestion)",
      ConditionExpression: `attribute_exists(id) AND ${NOT_CANCELLING}`,
      values: { ":suggestion": suggestion }
    })
  };
}
function besides(along) {
  switch (along.kind) {
    case "requestTold": {
      const told = `chargeRequests[${along.place}].toldAs`;
      return { set: `${told} = :sequence`, condition: `attribute_not_exists(${told})`, values: {} };
    }
    case "offer": {
      const { offer } = along;
      return {
        set: "offer = :offer",
        condition: `${atRevision(offer.revision)} AND (attribute_not_exists(offer) OR offer.#kind <> :kind OR offer.#revision <> :revision)`,
        values: { ":offer": offer, ":kind": offer.kind, ":revision": offer.revision }
      };
    }
  }
}

// lambda/adapters/dynamodb/orders.ts
var PAGE = 100;
function dynamoOrders(client, tables) {
  const TableName = tables.orders;
  const table = orderTable(client, TableName);
  const { get, update } = table;
  return {
    get,
    async place(order, day) {
      const before = await get(order.id);
      if (before) return { order: before, placed: "before" };
      const written2 = {
        ...order,
        number: await nextNumber(client, tables.shop, day),
        status: "received",
        revision: 1,
        sequence: 1,
        history: [{ sequence: 1, status: "received", at: order.placedAt }]
      };
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: written2,
            ConditionExpression: "attribute_not_exists(id)"
          })
        );
        return { order: written2, placed: "now" };
      } catch (error) {
        const first = conditionFailed(error) ? await get(order.id) : void 0;
        if (!first) throw error;
        return { order: first, placed: "before" };
      }
    },
    async page(status, after) {
      const { Items, LastEvaluatedKey } = await client.send(
        new QueryCommand2({
          TableName,
          IndexName: "byStatus",
          KeyConditionExpression: "#status = :status",
          ExpressionAttributeNames: { "#status": "status" },
          ExpressionAttributeValues: { ":status": status },
          ...after !== void 0 && { ExclusiveStartKey: { status, id: after } },
          Limit: PAGE
        })
      );
      const next = LastEvaluatedKey?.["id"];
      return { orders: Items ?? [], ...next !== void 0 && { next } };
    },
    async withStatus(status, limit) {
      const { Items } = await client.send(
        new QueryCommand2({
          TableName,
          IndexName: "byStatus",
          KeyConditionExpression: "#status = :status",
          ExpressionAttributeNames: { "#status": "status" },
          ExpressionAttributeValues: { ":status": status },
          ScanIndexForward: false,
          Limit: limit
        })
      );
      return Items ?? [];
    },
    async ofCustomer(customer, limit) {
      const { Items } = await client.send(
        new QueryCommand2({
          TableName,
          IndexName: "byCustomer",
          KeyConditionExpression: "customer = :customer",
          ExpressionAttributeValues: { ":customer": customer },
          ScanIndexForward: false,
          Limit: limit
        })
      );
      return Items ?? [];
    },
    requestCancel: (id2) => update(id2, {
      UpdateExpression: "SET cancelRequested = :yes",
      ConditionExpression: `attribute_exists(id) AND #status IN (${OPEN_STATUSES.map((_, at) => `:s${at}`).join(", ")})`,
      values: {
        ":yes": true,
        ...Object.fromEntries(OPEN_STATUSES.map((status, at) => [`:s${at}`, status]))
      }
    }),
    ...orderNotes(client, TableName, dynamoErasures(client, tables.shop)),
    ...orderWaits(table),
    ...orderChanges(table),
    ...orderSteps(table),
    ...orderMoney(table)
  };
}
var counterKey = (day) => `counter#${day}`;
async function nextNumber(client, table, day) {
  const { Attributes } = await client.send(
    new UpdateCommand4({
      TableName: table,
      Key: { key: counterKey(day) },
      UpdateExpression: "ADD orders :one",
      ExpressionAttributeValues: { ":one": 1 },
      ReturnValues: "UPDATED_NEW"
    })
  );
  return Attributes.orders;
}

// lambda/adapters/dynamodb/stock.ts
import { GetCommand as GetCommand3, UpdateCommand as UpdateCommand5 } from "@aws-sdk/lib-dynamodb";

// lambda/domain/stock.ts
var itemSku = (item) => `item:${item}`;
var optionSku = (group, option) => `option:${group}/${option}`;
function stockNeeds(lines, menu) {
  const needs = /* @__PURE__ */ new Map();
  const take = (sku, quantity) => needs.set(sku, (needs.get(sku) ?? 0) + quantity);
  for (const line of lines) {
    const item = menu.item(line.item);
    if (item?.stock !== void 0) take(itemSku(item.id), line.quantity);
    for (const component of item?.components ?? []) {
      if (menu.item(component.item)?.stock !== void 0)
        take(itemSku(component.item), component.quantity * line.quantity);
    }
    for (const each of line.options) {
      if (each.amount !== "none" && menu.option(each.group, each.option)?.stock !== void 0)
        take(optionSku(each.group, each.option), (each.count ?? 1) * line.quantity);
    }
  }
  return [...needs].map(([sku, quantity]) => ({ sku, quantity }));
}

// lambda/domain/stock-record.ts
var MOST_RESERVATIONS = 1e3;
function countedIn({ items, groups }) {
  const counted = (sku, sold) => sold.stock === void 0 ? [] : [{ sku, sold, stock: sold.stock }];
  return [
    ...items.flatMap((item) => counted(itemSku(item.id), item)),
    ...groups.flatMap(
      (group) => group.options.flatMap((option) => counted(optionSku(group.id, option.id), option))
    )
  ];
}

// lambda/adapters/dynamodb/stock.ts
var StockContendedError = class extends Error {
  name = "StockContendedError";
};
var TooManyReservationsError = class extends Error {
  name = "TooManyReservationsError";
};
var ATTEMPTS = 3;
function dynamoStock(client, table) {
  const update = async (sku, orderId2, change, condition, values) => {
    const write2 = new UpdateCommand5({
      TableName: table,
      Key: { sku },
      UpdateExpression: change,
      ConditionExpression: condition,
      ExpressionAttributeNames: { "#order": orderId2 },
      ExpressionAttributeValues: values
    });
    return accepted(client.send(write2));
  };
  const read = async (sku) => {
    const { Item } = await client.send(
      new GetCommand3({ TableName: table, Key: { sku }, ConsistentRead: true })
    );
    return Item;
  };
  return {
    async take(orderId2, { sku, quantity }) {
      const taken = await update(
        sku,
        orderId2,
        "SET reservations.#order = :quantity, available = available - :quantity",
        "attribute_not_exists(reservations.#order) AND available >= :quantity AND attribute_not_exists(paused) AND size(reservations) < :most",
        { ":quantity": quantity, ":most": MOST_RESERVATIONS }
      );
      if (taken) return true;
      const { reservations = {} } = await read(sku) ?? {};
      const held = reservations[orderId2];
      if (held === void 0 && Object.keys(reservations).length >= MOST_RESERVATIONS)
        throw new TooManyReservationsError(
          `${sku} is held by ${MOST_RESERVATIONS} orders, as many as its record takes`
        );
      return held === quantity;
    },
    async giveBack(orderId2, sku) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const record2 = await read(sku);
        if (!record2) return;
        const held = record2.reservations[orderId2];
        const given = await update(
          sku,
          orderId2,
          "SET reservations.#order = :none, available = available + :quantity",
          held === void 0 ? "attribute_not_exists(reservations.#order)" : "reservations.#order = :quantity",
          { ":quantity": held ?? 0, ":none": 0 }
        );
        if (given) return;
      }
      throw new StockContendedError(`${sku} kept changing while ${orderId2} was giving it back`);
    },
    async sell(orderId2, sku) {
      const change = "SET reservations.#order = :none";
      await update(sku, orderId2, change, "attribute_exists(reservations.#order)", { ":none": 0 });
    },
    async forget(orderId2, sku) {
      const change = "REMOVE reservations.#order";
      await update(sku, orderId2, change, "reservations.#order = :none", { ":none": 0 });
    }
  };
}

// lambda/adapters/dynamodb/menu-book.ts
import { gunzipSync } from "node:zlib";
import { GetCommand as GetCommand4 } from "@aws-sdk/lib-dynamodb";

// lambda/domain/menu-index.ts
function indexMenu(menu) {
  const items = new Map(menu.items.map((item) => [item.id, item]));
  const groups = new Map(menu.groups.map((group) => [group.id, group]));
  const options = new Map(
    menu.groups.map((group) => [group.id, new Map(group.options.map((each) => [each.id, each]))])
  );
  return {
    menu,
    item: (id2) => items.get(id2),
    group: (id2) => groups.get(id2),
    option: (group, id2) => options.get(group)?.get(id2),
    groupsOf: (item) => (item.groups ?? []).flatMap((id2) => groups.get(id2) ?? [])
  };
}
var nameOf = (named, locale) => named.name[locale] ?? Object.values(named.name)[0] ?? named.id;

// lambda/domain/shop-schema.ts
var SHOP_SCHEMA = "XMo2H7TNGK9AUckkKTUtRO";

// lambda/adapters/dynamodb/menu-book.ts
var MenuNotPublishedError = class extends Error {
  name = "MenuNotPublishedError";
};
var CURRENT_KEY = "menu#current";
var versionKey = (version) => `menu#${version}`;
var FRESH_MILLISECONDS = 6e4;
function dynamoMenuBook(client, table) {
  const books = /* @__PURE__ */ new Map();
  let current;
  const get = async (key) => {
    const { Item } = await client.send(new GetCommand4({ TableName: table, Key: { key } }));
    if (!Item)
      throw new MenuNotPublishedError(`no ${key} in table ${table}: publish the shop first`);
    return Item;
  };
  const read = async (version) => {
    const { packed } = await get(versionKey(version));
    const { menu, shop, schema } = JSON.parse(gunzipSync(packed).toString());
    return {
      version,
      menu: indexMenu(menu),
      shop: schema === SHOP_SCHEMA ? shop : await withDefaults(shop)
    };
  };
  const book = (version) => {
    const kept = books.get(version) ?? read(version);
    books.set(version, kept);
    kept.catch(() => books.delete(version));
    const oldest = books.keys().next().value;
    if (books.size > 3 && oldest !== void 0 && oldest !== version) books.delete(oldest);
    return kept;
  };
  return {
    async current() {
      if (!current || current.until < Date.now()) {
        const { version } = await get(CURRENT_KEY);
        current = { version, until: Date.now() + FRESH_MILLISECONDS };
      }
      return book(current.version);
    },
    version: book
  };
}
async function withDefaults(shop) {
  const { shopSchema: shopSchema2 } = await Promise.resolve().then(() => (init_shop(), shop_exports));
  return shopSchema2.parse(shop);
}

// lambda/adapters/dynamodb/charge-book.ts
import { GetCommand as GetCommand5, UpdateCommand as UpdateCommand6 } from "@aws-sdk/lib-dynamodb";

// lambda/domain/newer-charge.ts
var ORDER = {
  open: 0,
  declined: 1,
  authorised: 2,
  expired: 3,
  cancelled: 3,
  paid: 4
};
function isNewer(read, known) {
  const [now, before] = [rank(read), rank(known)];
  const first = now.findIndex((value, at) => value !== before[at]);
  return first !== -1 && (now[first] ?? 0) > (before[first] ?? 0);
}
var rank = ({ receivedCents, refundedCents, payments, status }) => [
  receivedCents,
  refundedCents,
  payments.length,
  ORDER[status]
];

// lambda/adapters/dynamodb/charge-book.ts
var TRIES = 8;
function dynamoChargeBook(client, TableName) {
  const read = async (id2) => {
    const { Item } = await client.send(
      new GetCommand5({
        TableName,
        Key: { id: id2 },
        ProjectionExpression: "id, charges",
        ConsistentRead: true
      })
    );
    return Item;
  };
  return {
    async kept(orderId2, chargeId) {
      return (await read(orderId2))?.charges?.[chargeId];
    },
    async replace(known, charge) {
      try {
        const Key = { id: charge.orderId };
        await client.send(new UpdateCommand6({ TableName, Key, ...write(charge, true, known) }));
        return true;
      } catch (error) {
        if (!conditionFailed(error)) throw error;
        return false;
      }
    },
    async changed(charge) {
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const order = await read(charge.orderId);
        const known = order?.charges?.[charge.id];
        if (!order || known && !isNewer(charge, known)) return;
        try {
          await client.send(
            new UpdateCommand6({
              TableName,
              Key: { id: charge.orderId },
              ...write(charge, order.charges !== void 0, known)
            })
          );
          return;
        } catch (error) {
          if (!conditionFailed(error)) throw error;
        }
      }
      throw new Error(`the charge ${charge.id} was written by others ${TRIES} times in a row`);
    }
  };
}
function write(charge, hasCharges, known) {
  if (!hasCharges)
    return {
      UpdateExpression: "SET charges = :charges",
      ConditionExpression: "attribute_exists(id) AND attribute_not_exists(charges)",
      ExpressionAttributeValues: { ":charges": { [charge.id]: charge } }
    };
  const change = { UpdateExpression: "SET charges.#id = :charge" };
  if (!known)
    return {
      ...change,
      ConditionExpression: "attribute_not_exists(charges.#id)",
      ExpressionAttributeNames: { "#id": charge.id },
      ExpressionAttributeValues: { ":charge": charge }
    };
  return {
    ...change,
    // All that says which of two readings is newer.
    ConditionExpression: "charges.#id.#status = :status AND charges.#id.receivedCents = :received AND charges.#id.refundedCents = :refunded AND size(charges.#id.payments) = :payments",
    ExpressionAttributeNames: { "#id": charge.id, "#status": "status" },
    ExpressionAttributeValues: {
      ":charge": charge,
      ":status": known.status,
      ":received": known.receivedCents,
      ":refunded": known.refundedCents,
      ":payments": known.payments.length
    }
  };
}

// lambda/domain/money.ts
var ZERO = 0;
function cents2(amount) {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`money is whole cents, not ${amount}`);
  return amount;
}
var addCents = (...amounts) => cents2(amounts.reduce((sum2, amount) => sum2 + amount, 0));
var timesCents = (amount, times) => cents2(amount * times);
var roundedCents = (numerator, denominator) => cents2(Math.floor((2 * numerator + denominator) / (2 * denominator)));
function reaisOf(amount) {
  const digits = String(Math.abs(cents2(amount))).padStart(3, "0");
  return `${amount < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
var reaisAndCentavos = (amount) => ({
  whole: Math.floor(amount / 100),
  rest: amount % 100
});

// lambda/domain/choices.ts
function missingChoice(line, menu) {
  const item = menu.item(line.item);
  if (!item) return void 0;
  return menu.groupsOf(item).find((group) => {
    const chosen = line.options.filter(
      (each) => each.group === group.id && each.amount !== "none"
    ).length;
    return group.default === void 0 && chosen < group.min;
  });
}
function onSale(line, menu) {
  const item = menu.item(line.item);
  return item !== void 0 && item.available !== false && line.options.every((each) => {
    if (item.groups?.includes(each.group) !== true) return false;
    const option = menu.option(each.group, each.option);
    return option !== void 0 && (each.amount === "none" || option.available !== false);
  });
}

// lambda/domain/fold.ts
var foldText = (text2) => text2.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

// lambda/domain/line-price.ts
var NotOnMenuError = class extends Error {
  name = "NotOnMenuError";
};
function linePrice(line, menu) {
  const item = menu.item(line.item);
  if (!item) throw new NotOnMenuError(`no item "${line.item}" on this menu`);
  const { item: id2, quantity } = line;
  if (item.pricePerThousandCents !== void 0) {
    const pricePerThousandCents = cents2(item.pricePerThousandCents);
    return {
      kind: "weighed",
      item: id2,
      unit: item.unit === "ml" ? "ml" : "g",
      quantity,
      pricePerThousandCents,
      totalCents: roundedCents(pricePerThousandCents * quantity, 1e3)
    };
  }
  const chosen = withDefaults2(line.options, item, menu);
  const baseCents = priceBy(item.priceCents, chosen);
  const parts = menu.groupsOf(item).flatMap((group) => partsOf(group, item, chosen, menu));
  const unitCents = addCents(baseCents, ...parts.map((part) => part.cents));
  const totalCents = timesCents(unitCents, quantity);
  return { kind: "units", item: id2, quantity, baseCents, parts, unitCents, totalCents };
}
function withDefaults2(options, item, menu) {
  const unsaid = menu.groupsOf(item).flatMap((group) => {
    const said = options.some((each) => each.group === group.id && each.amount !== "none");
    return said || group.default === void 0 ? [] : [{ group: group.id, option: group.default, amount: "regular" }];
  });
  return [...options, ...unsaid];
}
function partsOf(group, item, chosen, menu) {
  const own = chosen.filter((each) => each.group === group.id && each.amount !== "none");
  const prices = own.map((each) => {
    const option = menu.option(group.id, each.option);
    if (!option) throw new NotOnMenuError(`no option "${each.option}" in "${group.id}"`);
    const count = each.count ?? 1;
    const included = item.includes?.includes(each.option) === true && each.amount !== "extra";
    const portion = included ? ZERO : priceBy(option.priceCents, chosen);
    return { option: each.option, count, cents: timesCents(portion, count) };
  });
  if (group.shares === true && prices.length > 1) {
    const shares = prices.map(({ option, cents: cents3 }) => ({ option, cents: cents3 }));
    const rule = group.sharedPrice ?? "average";
    return [{ kind: "shared", group: group.id, rule, shares, cents: sharedPrice(rule, shares) }];
  }
  return prices.filter((price) => price.cents > 0).map((price) => ({ kind: "option", group: group.id, ...price }));
}
function sharedPrice(rule, shares) {
  const prices = shares.map((share) => share.cents);
  return rule === "highest" ? cents2(Math.max(...prices)) : roundedCents(addCents(...prices), prices.length);
}
function priceBy(price, chosen) {
  if (price === void 0) return ZERO;
  if (typeof price === "number") return cents2(price);
  const by = chosen.find((each) => each.group === price.by && each.amount !== "none");
  return cents2((by && price.cents[by.option]) ?? 0);
}

// lambda/domain/price.ts
var priceOfLine = (line, menu) => linePrice(line, menu).totalCents;
var priceOfLines = (lines, menu) => addCents(...lines.map((line) => priceOfLine(line, menu)));

// lambda/domain/coupon.ts
init_shop_terms();

// lambda/domain/zoned-time.ts
var DAY = 24 * 60 * 6e4;
var MINUTE = 6e4;
function wallTime(moment, timeZone) {
  const wall = new Date(moment.getTime() + offset(moment.getTime(), timeZone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: wall.getUTCDay(),
    minutes: wall.getUTCHours() * 60 + wall.getUTCMinutes()
  };
}
var isoDay = ({ year, month, day }) => [
  String(year).padStart(4, "0"),
  ...[month, day].map((part) => String(part).padStart(2, "0"))
].join("-");
function offset(moment, timeZone) {
  const whole = Math.floor(moment / MINUTE) * MINUTE;
  const parts = Object.fromEntries(
    clock2(timeZone).formatToParts(whole).map(({ type, value }) => [type, Number(value)])
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute) - whole;
}
var clocks = /* @__PURE__ */ new Map();
function clock2(timeZone) {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric"
  });
  clocks.set(timeZone, made);
  return made;
}

// lambda/domain/coupon.ts
var couponKey = (code) => foldText(code).replaceAll(" ", "");
function applyCoupon(given, shop, facts) {
  const coupon = shop.coupons.find((each) => couponKey(each.code) === couponKey(given));
  if (!coupon) return { refused: "unknown" };
  const { code, minimumCents = 0, items = [], categories = [] } = coupon;
  const untimely = notNow(coupon, facts.now, shop.timeZone);
  if (untimely) return untimely;
  if (coupon.firstOrderOnly === true && !facts.firstOrder) return { refused: "notFirst", code };
  const lowered = facts.lines.filter((line) => isFor(coupon, line, facts.menu));
  if (lowered.length === 0) return { refused: "noItem", code, items, categories };
  const all = priceOfLines(facts.lines, facts.menu);
  if (all < minimumCents)
    return {
      refused: "minimum",
      code,
      minimumCents: cents2(minimumCents),
      missingCents: cents2(minimumCents - all)
    };
  const base = priceOfLines(lowered, facts.menu);
  switch (coupon.kind) {
    case "percent":
      return { code, discountCents: roundedCents(base * coupon.percent, 100) };
    case "amount":
      return { code, discountCents: cents2(Math.min(coupon.amountCents, base)) };
    case "freeDelivery":
      return facts.feeCents === 0 ? { refused: "noFee", code } : { code, discountCents: facts.feeCents };
  }
}
function notNow(coupon, now, timeZone) {
  const { code, validFrom, validUntil, weekdays } = coupon;
  const wall = wallTime(now, timeZone);
  const today = isoDay(wall);
  if (validUntil !== void 0 && today > validUntil)
    return { refused: "expired", code, validUntil };
  if (validFrom !== void 0 && today < validFrom) return { refused: "notYet", code, validFrom };
  const name = WEEKDAYS[wall.weekday];
  return weekdays && name && !weekdays.includes(name) ? { refused: "notToday", code, weekdays } : void 0;
}
function isFor({ items, categories }, line, menu) {
  if (!items && !categories) return true;
  const category = menu.item(line.item)?.category;
  return items?.includes(line.item) === true || category !== void 0 && categories?.includes(category) === true;
}

// locales/read-words.ts
init_locale();
import { readFileSync } from "node:fs";
var readWords = (kind) => byLocale((locale) => {
  const file = new URL(`../../../../locales/${locale}/${kind}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"));
});

// locales/all/address.ts
var addressByLocale = readWords("address");

// lambda/domain/delivery-area.ts
var areaById = (shop, id2) => shop.areas.find((area) => area.id === id2);

// lambda/domain/totals.ts
function totalsOf(order, menu) {
  const { feeCents, discountCents, tipCents } = order;
  const lines = order.lines.map((line) => linePrice(line, menu));
  const itemsCents = addCents(...lines.map((line) => line.totalCents));
  const before = addCents(itemsCents, feeCents);
  if (discountCents > before)
    throw new RangeError(`a discount of ${discountCents} cents off ${before}`);
  const totalCents = cents2(before - discountCents + tipCents);
  return { lines, itemsCents, feeCents, discountCents, tipCents, totalCents };
}

// lambda/domain/reprice.ts
function repriced(contents, placedAt, book) {
  const { lines, address, tipCents = ZERO } = contents;
  const area = address && areaById(book.shop, address.area);
  const feeCents = area ? cents2(area.feeCents) : contents.feeCents;
  const discountCents = discountOf(contents, feeCents, placedAt, book);
  const sums = { feeCents, discountCents, tipCents };
  const { itemsCents, totalCents } = totalsOf({ lines, ...sums }, book.menu);
  const { changeForCents, ...others } = contents;
  const covers = changeForCents !== void 0 && changeForCents >= totalCents;
  return {
    ...others,
    ...covers && { changeForCents },
    itemsCents,
    feeCents,
    ...contents.discountCents !== void 0 && { discountCents },
    totalCents,
    menuVersion: book.version
  };
}
function discountOf({ lines, coupon, discountCents = ZERO }, feeCents, now, { menu, shop }) {
  if (discountCents === 0) return ZERO;
  const facts = { lines, menu, feeCents, firstOrder: true, now };
  const result = coupon === void 0 ? void 0 : applyCoupon(coupon, shop, facts);
  if (result && result.refused === void 0) return result.discountCents;
  return cents2(Math.min(discountCents, addCents(priceOfLines(lines, menu), feeCents)));
}

// lambda/workflow/errors.ts
var OutOfStockError = class extends Error {
  name = "OutOfStockError";
};
var OrderCancelledError = class extends Error {
  name = "OrderCancelledError";
};
var OrderStateError = class extends Error {
  name = "OrderStateError";
};
var OrderChangedError = class extends Error {
  name = "OrderChangedError";
};

// lambda/workflow/order-step.ts
async function loadOrder(id2, { orders }) {
  const order = await orders.get(id2);
  if (!order)
    throw new OrderStateError(`no order ${id2}: it must be written before its workflow starts`);
  return order;
}
async function liveOrder(id2, ports) {
  const order = await loadOrder(id2, ports);
  if (order.cancelRequested === true)
    throw new OrderCancelledError(`order ${id2} is being cancelled`);
  return order;
}
async function written(id2, write2, ports) {
  const order = await write2;
  if (order) return order;
  await liveOrder(id2, ports);
  throw new OrderChangedError(`order ${id2} was changed while a step worked on it: try again`);
}
async function moveTo(id2, change, { orders, statusTopic, clock: clock3 }) {
  const unlessCancelling = change.to !== "cancelled" && change.to !== "delivered";
  const moved = await orders.advance(id2, { ...change, at: clock3.now(), unlessCancelling });
  const order = moved ?? await loadOrder(id2, { orders });
  if (!moved && order.status !== change.to) {
    if (order.cancelRequested === true)
      throw new OrderCancelledError(`order ${id2} is being cancelled`);
    throw new OrderStateError(
      `order ${id2} is ${order.status}; a change to ${change.to} comes from ${change.from.join(" or ")}`
    );
  }
  await statusTopic.publish(order);
  return order;
}
async function waitFor(id2, waiting, { token, entered }, { orders, workflow }) {
  const wait = { for: waiting, token, ...entered !== void 0 && { entered } };
  const order = await orders.await(id2, wait);
  if (order?.answered) {
    await workflow.answer(order.answered);
    return;
  }
  if (order) return;
  await loadOrder(id2, { orders });
  throw new OrderCancelledError(`order ${id2} is being cancelled`);
}

// lambda/workflow/check-price.ts
async function checkPrice(orderId2, ports) {
  const order = await liveOrder(orderId2, ports);
  const now = await contentsNow(order, ports);
  if (now === "offSale") return { offSale: true, dearer: false };
  const { totalCents } = order.contents;
  if (now.totalCents < totalCents) {
    const loweredCents = cents2(totalCents - now.totalCents);
    const change = { contents: now, loweredCents, at: ports.clock.now() };
    await written(orderId2, ports.orders.revise(order, change), ports);
  }
  return { offSale: false, dearer: now.totalCents > totalCents };
}
async function askPrice(request, ports) {
  const { orderId: orderId2, token } = request;
  const order = await liveOrder(orderId2, ports);
  const now = await contentsNow(order, ports);
  const { totalCents: beforeCents } = order.contents;
  const answered = order.answered?.for === "price" && order.answered.entered === request.entered;
  if (!answered) {
    if (now === "offSale" || now.totalCents <= beforeCents) {
      await ports.workflow.answer({ token, reply: { kind: "success", output: {} } });
      return;
    }
    const revision = revisionOf(order);
    const offer = { kind: "price", revision, contents: now, beforeCents };
    await written(orderId2, ports.orders.offer(orderId2, offer), ports);
    await moveTo(orderId2, { to: "awaitingCustomer", from: ["received", "awaitingPayment"] }, ports);
  }
  await waitFor(orderId2, "price", request, ports);
}
async function contentsNow({ contents, placedAt }, { menuBook }) {
  const book = await menuBook.current();
  return contents.lines.every((line) => onSale(line, book.menu)) ? repriced(contents, new Date(placedAt), book) : "offSale";
}

// lambda/workflow/count-company.ts
async function countCompany(orderId2, ports) {
  const { contents } = await loadOrder(orderId2, ports);
  await ports.companyBook.count(orderId2, contents.lines);
}

// lambda/domain/order-money.ts
var isPlanned = ({ failedAt }) => failedAt === void 0;
var sum = (all, of) => addCents(...all.map(of));
var less = (one, other) => cents2(one - other);
var chargeOf = ({ charges = {} }, { chargeId }) => chargeId === void 0 ? void 0 : charges[chargeId];
var netOfCharge = ({ refunds = [] }, { id: id2, receivedCents, refundedCents }) => {
  const planned = refunds.filter((each) => each.chargeId === id2 && isPlanned(each));
  const given = cents2(
    Math.max(
      sum(planned, ({ amountCents }) => amountCents),
      refundedCents
    )
  );
  return less(receivedCents, given);
};
var netCents = (order) => sum(Object.values(order.charges ?? {}), (charge) => netOfCharge(order, charge));
var heldCents = ({ charges = {} }) => sum(
  Object.values(charges).filter(({ status }) => status === "authorised"),
  ({ amountCents }) => amountCents
);
var goodwillCents = ({ refunds = [] }) => sum(
  refunds.filter((each) => each.why === "shop" && isPlanned(each)),
  ({ amountCents }) => amountCents
);
function owedCents(order) {
  const { contents, status, undoneAt } = order;
  if (status === "cancelled" || undoneAt !== void 0) return ZERO;
  if (contents.online !== true) return ZERO;
  return cents2(Math.max(0, contents.totalCents - goodwillCents(order)));
}
var dueCents = (order) => cents2(Math.max(0, owedCents(order) - netCents(order) - heldCents(order)));
var tooMuchCents = (order) => cents2(Math.max(0, netCents(order) - owedCents(order)));
function nextRefund(order, amountCents) {
  const from = Object.values(order.charges ?? {}).filter((charge) => netOfCharge(order, charge) > 0).sort((one, other) => lastPayment(one) < lastPayment(other) ? 1 : -1)[0];
  if (!from || amountCents <= 0) return void 0;
  return {
    key: `${order.id}-refund-${(order.refunds ?? []).length + 1}`,
    chargeId: from.id,
    amountCents: cents2(Math.min(amountCents, netOfCharge(order, from)))
  };
}
var lastPayment = ({ payments }) => payments.map(({ at }) => at).sort().at(-1) ?? "";

// lambda/domain/payment-errors.ts
var PaymentDeclinedError = class extends Error {
  name = "PaymentDeclinedError";
  /** The provider's code, such as `insufficient_funds`. */
  code;
  constructor(code, options) {
    super(`the payment was declined: ${code}`, options);
    this.code = code;
  }
};
var ChargeRefusedError = class extends Error {
  name = "ChargeRefusedError";
};

// lambda/dialogue/phrases.ts
var say = (key, ...[values]) => ({ key, values: values ?? {} });
var orderNumber = (number3) => ({ figures: String(number3) });

// lambda/dialogue/render.ts
import { createInstance } from "i18next";

// locales/all/phrases.ts
var phrasesByLocale = readWords("phrases");

// lambda/dialogue/render.ts
init_locale();

// lambda/domain/phone.ts
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
function phoneAsSaid(number3) {
  const parsed = parsePhoneNumberFromString(number3, "BR");
  if (parsed?.isPossible() !== true) return { written: number3, groups: [number3] };
  const home = parsed.country !== void 0 && HOME.has(parsed.country);
  const written2 = home ? parsed.formatNational() : parsed.formatInternational();
  return { written: written2, groups: written2.match(/\d+/g) ?? [written2] };
}
var HOME = /* @__PURE__ */ new Set(["BR", "US"]);

// lambda/dialogue/digit-by-digit.ts
var digitByDigit = (code) => code.replace(/(?<=.)(?=.)/g, " ");

// locales/all/numbers.ts
var numbersByLocale = readWords("numbers");

// lambda/dialogue/words/number-words.ts
var TOO_LARGE = 1e6;
function numberWords(count, locale, gender = "m") {
  if (!Number.isInteger(count) || count < 0 || count >= TOO_LARGE)
    return count.toLocaleString(locale);
  const words = numbersByLocale[locale];
  const said = belowMillion(count, words);
  return gender === "m" ? said : feminine(said, words);
}
function pairWords(figures, locale) {
  const digits = figures.replace(/\D/g, "");
  const pairs = digits.match(/^\d(?=(\d\d)*$)|\d\d/g) ?? [];
  const said = (digit) => numberWords(Number(digit), locale);
  return pairs.map((pair) => /^0\d/.test(pair) ? `${said("0")} ${said(pair)}` : said(pair)).join(", ");
}
function belowMillion(count, words) {
  const thousands = Math.floor(count / 1e3);
  const rest = count % 1e3;
  if (thousands === 0) return belowThousand(rest, words);
  const said = thousands === 1 ? words.oneThousand : `${belowThousand(thousands, words)} ${words.thousand}`;
  if (rest === 0) return said;
  const last = rest < 100 || rest % 100 === 0;
  const join = last ? words.beforeLastOfThousands : words.afterThousands;
  return said + join + belowThousand(rest, words);
}
function belowThousand(count, words) {
  if (count === 100) return words.hundred;
  const hundreds = words.hundreds[Math.floor(count / 100)] ?? "";
  const rest = count % 100;
  if (count > 100 && rest === 0) return hundreds;
  return (hundreds && hundreds + words.afterHundreds) + belowHundred(rest, words);
}
function belowHundred(count, words) {
  const small = words.small[count];
  if (small !== void 0) return small;
  const tens = words.tens[Math.floor(count / 10)] ?? "";
  const unit = count % 10;
  return unit === 0 ? tens : tens + words.afterTens + (words.small[unit] ?? "");
}
var feminine = (said, words) => words.feminine.reduce(
  (each, [from = "", to = ""]) => each.replace(new RegExp(from, "g"), to),
  said
);

// lambda/dialogue/words/money-words.ts
function moneyWords(amount, locale) {
  const { units, cents: cents3, and, bareCentsFrom } = numbersByLocale[locale].money;
  const { whole, rest } = reaisAndCentavos(amount);
  const named = (count, names) => `${numberWords(count, locale)} ${count === 1 ? names.one : names.other}`;
  if (rest === 0) return named(whole, units);
  if (whole === 0) return named(rest, cents3);
  return named(whole, units) + and + (rest >= bareCentsFrom ? numberWords(rest, locale) : named(rest, cents3));
}

// lambda/dialogue/render.ts
var WORDS = phrasesByLocale;
var PHRASES = byLocale((locale) => {
  const phrases = createInstance();
  void phrases.init({
    initAsync: false,
    lng: locale,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [locale]: { translation: WORDS[locale] } }
  });
  return phrases;
});
var MONEY = byLocale(
  (locale) => new Intl.NumberFormat(locale, { style: "currency", currency: "BRL" })
);
function render(saying, locale, medium = "text") {
  const words = phrase(saying, locale, medium);
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}
function phrase(saying, locale, medium) {
  const values = Object.entries(saying.values).map(([name, value]) => [
    name,
    text(value, locale, medium)
  ]);
  return PHRASES[locale].t(saying.key, {
    replace: Object.fromEntries(values),
    returnObjects: false
  });
}
function text(value, locale, medium = "text") {
  if (typeof value === "string") return value;
  if (typeof value === "number") return value.toLocaleString(locale);
  if ("cents" in value && medium === "speech") return moneyWords(value.cents, locale);
  if ("cents" in value) return MONEY[locale].format(reaisOf(value.cents)).replace(/\s/g, " ");
  if ("figures" in value)
    return medium === "speech" && value.figures.length > 2 ? pairWords(value.figures, locale) : value.figures;
  if ("phone" in value) {
    const { written: written2, groups } = phoneAsSaid(value.phone);
    return medium === "speech" ? groups.map(digitByDigit).join(", ") : written2;
  }
  return "series" in value ? joined(value, locale, medium) : phrase(value, locale, medium);
}
function joined({ series, join }, locale, medium) {
  const parts = series.map((value) => text(value, locale, medium));
  return join === "comma" ? parts.join(", ") : LISTS[join][locale].format(parts);
}
var LISTS = {
  and: byLocale((locale) => new Intl.ListFormat(locale, { type: "conjunction" })),
  or: byLocale((locale) => new Intl.ListFormat(locale, { type: "disjunction" }))
};

// lambda/workflow/money/at-provider.ts
var isOver = ({ status }) => status === "cancelled" || status === "paid";
async function openRequest(order, place, ports) {
  const request = order.chargeRequests?.[place];
  if (!request || request.chargeId !== void 0 || request.refused !== void 0) return order;
  const { orders, chargeBook } = ports;
  const { book, provider } = await providerOf(order, request.method, ports);
  if (!provider) {
    await orders.noteRequest(order.id, place, { refused: "notOffered" });
    return loadOrder(order.id, ports);
  }
  try {
    const charge = await provider.open(asked(order, request, book.shop.name));
    await chargeBook.changed(charge);
    await orders.noteRequest(order.id, place, { chargeId: charge.id });
  } catch (error) {
    await orders.noteRequest(order.id, place, { refused: refusalIn(error, order) });
  }
  return loadOrder(order.id, ports);
}
function refusalIn(error, { id: id2 }) {
  if (error instanceof PaymentDeclinedError) return error.code;
  if (!(error instanceof ChargeRefusedError)) throw error;
  console.error(JSON.stringify({ event: "chargeRefused", orderId: id2, cause: error.message }));
  return "refused";
}
var asked = (order, request, shop) => ({
  key: request.key,
  orderId: order.id,
  amountCents: request.amountCents,
  locale: order.locale,
  expiresAt: new Date(request.expiresAt),
  description: `${render(say("cardOrder", { number: orderNumber(order.number) }), order.locale)}, ${shop}`,
  customer: {
    name: order.contents.name,
    ...order.contents.cpf !== void 0 && { cpf: order.contents.cpf },
    ...request.savedCard && { savedCard: request.savedCard.reference },
    ...request.saveCard && { saveCard: true }
  }
});
async function readBack(order, ports) {
  let now = order;
  for (const place of (order.chargeRequests ?? []).keys())
    now = await openRequest(now, place, ports);
  const open = Object.values(now.charges ?? {}).filter((charge) => !isOver(charge));
  for (const charge of open) await readCharge(now, charge, ports);
  return open.length > 0 ? loadOrder(order.id, ports) : now;
}
async function readCharge(order, charge, ports) {
  const { provider } = await providerOf(order, charge, ports);
  const read = await provider?.read(charge.id);
  if (read) await ports.chargeBook.changed(read);
}
async function letGo(order, which, ports) {
  let changed = false;
  for (const request of order.chargeRequests ?? []) {
    const charge = chargeOf(order, request);
    if (!charge || isOver(charge) || !which(charge)) continue;
    changed = true;
    const { provider } = await providerOf(order, charge, ports);
    if (!provider) throw new ChargeRefusedError(`nobody is set up who knows ${charge.id}`);
    try {
      await ports.chargeBook.changed(await provider.cancel(charge.id, `${request.key}-cancel`));
    } catch (error) {
      if (!(error instanceof ChargeRefusedError)) throw error;
      await readCharge(order, charge, ports);
    }
  }
  return changed ? loadOrder(order.id, ports) : order;
}
async function providerOf({ contents }, of, { payments, menuBook }) {
  const book = await menuBook.version(contents.menuVersion);
  const { shop } = book;
  const byHand = shop.pix ? payments.byHand?.(shop) : void 0;
  const choose = () => {
    if (typeof of === "object" && of.byHand === true) return byHand;
    const method = typeof of === "object" ? of.method ?? "pix" : of;
    return method === "card" ? payments.card : payments.pix ?? byHand;
  };
  return { book, provider: choose() };
}

// lambda/workflow/money/settle.ts
async function settle(orderId2, ports) {
  let order = await loadOrder(orderId2, ports);
  const isHeld = ({ status }) => status === "authorised";
  if (owedCents(order) === 0 && Object.values(order.charges ?? {}).some(isHeld))
    order = await letGo(order, isHeld, ports);
  for (; ; ) {
    const made = await makeRefunds(order, ports);
    order = made.order;
    const next = nextRefund(order, tooMuchCents(order));
    if (!made.all || !next) return order;
    const at = ports.clock.now().toISOString();
    const place = (order.refunds ?? []).length;
    await ports.orders.planRefund(orderId2, place, { ...next, at, why: "tooMuch" });
    order = await loadOrder(orderId2, ports);
  }
}
async function makeRefunds(order, ports) {
  let all = true;
  let tried = false;
  for (const [place, refund] of (order.refunds ?? []).entries()) {
    const charge = order.charges?.[refund.chargeId];
    if (refund.doneAt !== void 0 || refund.failedAt !== void 0 || !charge) continue;
    if (charge.byHand === true) continue;
    tried = true;
    const { provider } = await providerOf(order, charge, ports);
    const { key, amountCents } = refund;
    const at = ports.clock.now().toISOString();
    try {
      if (!provider) throw new ChargeRefusedError(`nobody is set up who knows ${charge.id}`);
      await ports.chargeBook.changed(await provider.refund(charge.id, { key, amountCents }));
      await ports.orders.noteRefund(order.id, place, { doneAt: at });
    } catch (error) {
      if (!(error instanceof ChargeRefusedError)) throw error;
      all = false;
      const { message: cause } = error;
      console.error(JSON.stringify({ event: "refundRefused", orderId: order.id, key, cause }));
      await readCharge(order, charge, ports);
      await ports.orders.noteRefund(order.id, place, { failedAt: at });
    }
  }
  return { order: tried ? await loadOrder(order.id, ports) : order, all };
}

// lambda/workflow/finish-order.ts
async function finishOrder(orderId2, ports) {
  const { chargeRequests, contents, heldSkus } = await loadOrder(orderId2, ports);
  const { menu } = await ports.menuBook.version(contents.menuVersion);
  const needs = new Set(stockNeeds(contents.lines, menu).map(({ sku }) => sku));
  for (const sku of needs) await ports.stock.sell(orderId2, sku);
  for (const sku of heldSkus ?? []) if (!needs.has(sku)) await ports.stock.giveBack(orderId2, sku);
  if (chargeRequests) await settle(orderId2, ports);
  await moveTo(orderId2, { to: "delivered", from: ["outForDelivery", "preparing"] }, ports);
}

// lambda/workflow/money/ask-kitchen.ts
var wasJustPaid = ({ status, history }) => status === "received" && history.at(-2)?.status === "awaitingPayment";
async function askKitchen(request, ports) {
  const { orderId: orderId2 } = request;
  const order = await liveOrder(orderId2, ports);
  if (dueCents(order) > 0)
    throw new OrderStateError(`order ${orderId2} is not paid: ${dueCents(order)} cents are missing`);
  if (order.status === "awaitingPayment" || wasJustPaid(order))
    await moveTo(orderId2, { to: "received", from: ["awaitingPayment"] }, ports);
  await waitFor(orderId2, "accept", request, ports);
}

// lambda/workflow/money/charge-order.ts
var GRACE_SECONDS = 20;
var REMINDER_SECONDS = 300;
var DEFAULT_MINUTES = 15;
async function chargeOrder(orderId2, ports) {
  const before = await liveOrder(orderId2, ports);
  const online = before.contents.online === true;
  const kind = online ? "online" : "atDoor";
  const at = ports.clock.now().toISOString();
  const put = await written(orderId2, ports.orders.charge(orderId2, { kind, at }), ports);
  if (!online && !put.chargeRequests) return paid(false);
  let order = await readBack(put, ports);
  if (dueCents(order) > 0 && !isAsked(order, ports)) order = await askAnew(order, ports);
  if (dueCents(order) > 0) {
    const next = await waitOrAsk(order, ports);
    if (next) return next;
    order = await liveOrder(orderId2, ports);
  }
  const needless = owedCents(order) === 0;
  await letGo(order, ({ status }) => needless || status !== "authorised", ports);
  await settle(orderId2, ports);
  return paid(online);
}
var paid = (online) => ({ outcome: "paid", seconds: 0, online });
function lastOf(order) {
  const place = (order.chargeRequests ?? []).length - 1;
  const request = order.chargeRequests?.[place];
  return request && { place, request, charge: chargeOf(order, request) };
}
function isAsked(order, { clock: clock3 }) {
  const last = lastOf(order);
  if (!last) return false;
  const { request, charge } = last;
  if (request.revision === revisionOf(order)) return true;
  const { payment, savedCard } = order.contents;
  return charge?.status === "open" && clock3.now() < new Date(request.expiresAt) && request.amountCents === dueCents(order) && request.method === payment && request.savedCard?.reference === savedCard?.reference;
}
async function askAnew(before, ports) {
  const order = await letGo(before, ({ status }) => status !== "authorised", ports);
  if (dueCents(order) === 0) return order;
  if (isAsked(order, ports)) return openLast(order, ports);
  const { shop } = await ports.menuBook.version(order.contents.menuVersion);
  const place = (order.chargeRequests ?? []).length;
  const request = requestFor(order, place, shop, ports.clock.now());
  const asked2 = await written(
    order.id,
    ports.orders.requestCharge(order.id, place, request),
    ports
  );
  return openRequest(asked2, place, ports);
}
var openLast = (order, ports) => openRequest(order, (order.chargeRequests ?? []).length - 1, ports);
function requestFor(order, place, shop, now) {
  const { payment, savedCard, saveCard } = order.contents;
  const minutes = shop.pix?.minutes ?? DEFAULT_MINUTES;
  return {
    // The first has the order's own id, which becomes a Pix's txid.
    key: place === 0 ? order.id : `${order.id}-${place + 1}`,
    revision: revisionOf(order),
    method: payment === "card" ? "card" : "pix",
    amountCents: dueCents(order),
    at: now.toISOString(),
    expiresAt: new Date(now.getTime() + minutes * 6e4).toISOString(),
    ...payment === "card" && savedCard && { savedCard },
    ...payment === "card" && saveCard && { saveCard }
  };
}
async function waitOrAsk(asked2, ports) {
  const order = await openLast(asked2, ports);
  const last = lastOf(order);
  if (last?.charge?.status === "open") {
    const { place, request } = last;
    const now = ports.clock.now();
    const seconds = (Date.parse(request.expiresAt) - now.getTime()) / 1e3;
    if (seconds > 0) {
      const left = await untilReminder(order, { place, request, seconds }, ports);
      return { outcome: "wait", seconds: Math.max(1, Math.ceil(left)), online: true };
    }
  }
  const after = await letGo(order, ({ status }) => status !== "authorised", ports);
  const due = dueCents(after);
  if (due === 0) return void 0;
  const why = wasRefused(last?.request, last?.charge) ? "declined" : "expired";
  const offer = { kind: "payment", revision: revisionOf(after), dueCents: due, why };
  if (after.offer?.kind !== "payment" || after.offer.revision !== offer.revision) {
    const from = ["received", "awaitingPayment"];
    const at = ports.clock.now();
    const along = { kind: "offer", offer };
    const moved = ports.orders.advance(order.id, {
      ...{ to: "awaitingPayment", from, at, along },
      unlessCancelling: true
    });
    await written(order.id, moved, ports);
  }
  return { outcome: "ask", seconds: 0, online: true };
}
var wasRefused = (request, charge) => request?.refused !== void 0 || charge?.status === "declined";
async function untilReminder(order, { place, request, seconds }, { orders, reminders, clock: clock3 }) {
  const whole = (Date.parse(request.expiresAt) - Date.parse(request.at)) / 1e3;
  const over = seconds + GRACE_SECONDS;
  if (whole < 2 * REMINDER_SECONDS || request.remindedAt !== void 0) return over;
  if (seconds > REMINDER_SECONDS) return seconds - REMINDER_SECONDS;
  await reminders.remind(order, place + 1);
  await orders.noteRequest(order.id, place, { remindedAt: clock3.now().toISOString() });
  return over;
}

// lambda/workflow/money/take-charge.ts
async function takeCharge(orderId2, ports) {
  const order = await written(orderId2, ports.orders.takeCharge(orderId2, ports.clock.now()), ports);
  for (const charge of Object.values(order.charges ?? {})) {
    if (charge.status !== "authorised") continue;
    const { provider } = await providerOf(order, charge, ports);
    try {
      if (!provider) throw new ChargeRefusedError(`nobody is set up who knows ${charge.id}`);
      await ports.chargeBook.changed(await provider.capture(charge.id, `${charge.id}-capture`));
    } catch (error) {
      if (!(error instanceof ChargeRefusedError)) throw error;
      console.error(JSON.stringify({ event: "captureRefused", orderId: orderId2, cause: error.message }));
      await readCharge(order, charge, ports);
    }
  }
  await liveOrder(orderId2, ports);
  await settle(orderId2, ports);
  if (dueCents(await loadOrder(orderId2, ports)) > 0) throw new PaymentDeclinedError("notTaken");
}

// lambda/workflow/send-answer.ts
async function sendAnswer({ id: id2, answered }, workflow) {
  if (!answered) return;
  try {
    await workflow.answer(answered);
  } catch (cause) {
    console.error(JSON.stringify({ event: "answerUnsent", orderId: id2, cause: String(cause) }));
  }
}

// lambda/workflow/money/heard.ts
async function answerIfPaid(orderId2, { orders, workflow, clock: clock3 }) {
  const order = await orders.get(orderId2);
  const wait = order?.waiting;
  if (!order || wait?.for !== "payment" && wait?.for !== "repay") return;
  if (dueCents(order) > 0) return;
  const reply = { kind: "success", output: { paid: true } };
  const taken = await orders.answer(orderId2, { wait, reply, at: clock3.now() });
  if (taken) await sendAnswer(taken, workflow);
}

// lambda/workflow/money/wait-for-payment.ts
async function awaitPayment(request, ports) {
  const { orderId: orderId2 } = request;
  const order = await liveOrder(orderId2, ports);
  const place = (order.chargeRequests ?? []).length - 1;
  const isNew = order.chargeRequests?.[place]?.toldAs === void 0;
  if (isNew && place >= 0 && dueCents(order) > 0) {
    const from = ["received", "awaitingPayment"];
    const at = ports.clock.now();
    const along = { kind: "requestTold", place };
    const moved = await ports.orders.advance(orderId2, {
      ...{ to: "awaitingPayment", from, at, along },
      unlessCancelling: true
    });
    const { chargeRequests } = moved ?? await liveOrder(orderId2, ports);
    if (chargeRequests?.[place]?.toldAs === void 0)
      throw new OrderChangedError(`order ${orderId2} was changed meanwhile: try again`);
  }
  await ports.statusTopic.publish(await liveOrder(orderId2, ports));
  await waitFor(orderId2, "payment", request, ports);
  await answerIfPaid(orderId2, ports);
}
async function offerPayment(request, ports) {
  await ports.statusTopic.publish(await liveOrder(request.orderId, ports));
  await waitFor(request.orderId, "repay", request, ports);
  await answerIfPaid(request.orderId, ports);
}

// lambda/workflow/suggest-extra.ts
import * as z2 from "zod";

// locales/all/prompts.ts
var promptsByLocale = readWords("prompts");

// lambda/domain/suggest/company.ts
function affinity(item, basket, company) {
  const shares = basket.map((other) => {
    const both = company.together[other]?.[item] ?? 0;
    return both / ((company.counts[other] ?? 0) + FEW_ORDERS);
  });
  return Math.max(0, ...shares);
}
var FEW_ORDERS = 5;

// lambda/domain/suggest/serves.ts
function servedBy(line, menu) {
  const chosen = line.options.flatMap(
    ({ group, option }) => menu.option(group, option)?.serves ?? []
  );
  return chosen[0] ?? menu.item(line.item)?.serves ?? 1;
}

// lambda/domain/suggest/liking.ts
var DAYTIMES = ["breakfast", "lunch", "afternoon", "dinner"];
function daytimeAt(minutes) {
  const hour = minutes / 60;
  if (hour < 5 || hour >= 18) return "dinner";
  if (hour < 11) return "breakfast";
  return hour < 15 ? "lunch" : "afternoon";
}
var EACH_TIME_BEFORE = 2;
var MOST_TIMES = 3;
var SAME_WAY = 1;
var OFTEN_TOGETHER = 8;
var NEW_CATEGORY = 2;
var BESIDE_A_MEAL = { meal: 0, side: -2, drink: -6, dessert: -6 };
var FAVOURITE = 2;
var RIGHT_TIME = 1.5;
var WRONG_TIME = -1;
var MARGIN = 1;
var TOO_MUCH_FOR_EACH = -0.5;
function liking(line, item, tastes) {
  const { menu, basket, before, company, wish, weather } = tastes;
  const ordered = basket.map((each) => each.item);
  const had = before.filter((lines) => lines.some((each) => each.item === item.id));
  const together = had.filter((lines) => lines.some((each) => ordered.includes(each.item)));
  const same = before.some((lines) => lines.some((each) => isSameWay(each, line)));
  const tags = tagsOf(line, item, menu);
  const categories = ordered.map((id2) => menu.item(id2)?.category);
  const fed = servedBy(line, menu) * line.quantity;
  return EACH_TIME_BEFORE * (Math.min(had.length, MOST_TIMES) + Math.min(together.length, MOST_TIMES)) + (same ? SAME_WAY : 0) + OFTEN_TOGETHER * affinity(item.id, ordered, company) + (basket.length > 0 && !categories.includes(item.category) ? NEW_CATEGORY : 0) + besideMeal(item, tastes) + (tags.has("favourite") ? FAVOURITE : 0) + timely(tags, tastes) + (weather && tags.has(weather) ? RIGHT_TIME : 0) + MARGIN * (item.marginPercent ?? 0) / 100 + (wish.people === void 0 ? 0 : TOO_MUCH_FOR_EACH * Math.max(0, fed - wish.people));
}
function besideMeal({ category }, { menu, basket, wish }) {
  if (basket.length > 0 || wish.kind !== void 0 || wish.category !== void 0) return 0;
  const kind = menu.menu.categories?.find(({ id: id2 }) => id2 === category)?.kind;
  return kind === void 0 ? 0 : BESIDE_A_MEAL[kind];
}
function timely(tags, { daytime }) {
  if (tags.has(daytime)) return RIGHT_TIME;
  return DAYTIMES.some((each) => tags.has(each)) ? WRONG_TIME : 0;
}
function tagsOf(line, item, menu) {
  const options = line.options.flatMap(
    ({ group, option }) => menu.option(group, option)?.tags ?? []
  );
  return /* @__PURE__ */ new Set([...item.tags ?? [], ...options]);
}
var isSameWay = (one, other) => one.item === other.item && one.options.length === other.options.length && one.options.every(
  (option) => other.options.some(
    (each) => each.group === option.group && each.option === option.option && each.amount === option.amount
  )
);

// lambda/domain/allergy.ts
var ALLERGENS = [
  "gluten",
  "milk",
  "egg",
  "peanut",
  "nuts",
  "soy",
  "fish",
  "crustaceans",
  "molluscs",
  "sesame",
  "mustard",
  "celery",
  "lupin",
  "sulphites"
];
var isAllergen = (id2) => ALLERGENS.includes(id2);
function allergensOf(line, menu) {
  const item = menu.item(line.item);
  if (!item) return [];
  const found = new Set(declared(item, line, menu).filter(isAllergen));
  return ALLERGENS.filter((allergen) => found.has(allergen));
}
function safeFor(line, allergens, menu) {
  const contains = allergensOf(line, menu).filter((each) => allergens.includes(each));
  return { safe: contains.length === 0, contains };
}
function declared(item, line, menu) {
  const options = menu.groupsOf(item).flatMap((group) => {
    const said = line.options.filter((each) => each.group === group.id);
    const leftOut = said.filter((each) => each.amount === "none").map((each) => each.option);
    const chosen = said.filter((each) => each.amount !== "none").map((each) => each.option);
    const unsaid = chosen.length === 0 && group.default !== void 0 ? [group.default] : [];
    return group.options.filter(
      ({ id: id2 }) => [...chosen, ...unsaid].includes(id2) || item.includes?.includes(id2) === true && !leftOut.includes(id2)
    );
  });
  const components = (item.components ?? []).flatMap((component) => {
    const part = menu.item(component.item);
    return part ? declared(part, { options: [] }, menu) : [];
  });
  return [
    ...item.allergens ?? [],
    ...options.flatMap((option) => option.allergens ?? []),
    ...components
  ];
}

// lambda/domain/suggest/diet.ts
var DIETS = [
  "vegetarian",
  "vegan",
  "gluten-free",
  "lactose-free",
  "spicy",
  "mild"
];
var FROM_THE_SEA = ["fish", "crustaceans", "molluscs"];
var AGAINST = {
  vegetarian: FROM_THE_SEA,
  vegan: [...FROM_THE_SEA, "milk", "egg"],
  "gluten-free": ["gluten"],
  "lactose-free": ["milk"],
  spicy: [],
  mild: []
};
function isDeclared(diet, line, menu) {
  if (allergensOf(line, menu).some((each) => AGAINST[diet].includes(each))) return false;
  switch (diet) {
    case "mild":
      return !hasTag("spicy", line, menu);
    case "spicy":
      return hasTag("spicy", line, menu);
    case "lactose-free":
      return menu.item(line.item)?.allergens !== void 0 || isTagged("lactose-free", line, menu) || isTagged("vegan", line, menu);
    case "vegan":
      return isTagged("vegan", line, menu);
    case "vegetarian":
      return isTagged("vegetarian", line, menu) || isDeclared("vegan", line, menu);
    case "gluten-free":
      return isTagged("gluten-free", line, menu);
  }
}
function isTagged(tag, line, menu) {
  const item = menu.item(line.item);
  if (!item) return false;
  const chosen = line.options.filter(({ amount }) => amount !== "none");
  const telling = menu.groupsOf(item).filter((group) => group.options.some(({ tags }) => tags?.includes(tag) === true));
  const inTelling = chosen.filter(({ group }) => telling.some(({ id: id2 }) => id2 === group));
  const allTagged = inTelling.every(
    ({ group, option }) => menu.option(group, option)?.tags?.includes(tag) === true
  );
  const silent = !item.tags?.some((each) => DIETS.includes(each));
  return allTagged && (item.tags?.includes(tag) === true || silent && inTelling.length > 0);
}
function hasTag(tag, line, menu) {
  const chosen = line.options.filter(({ amount }) => amount !== "none");
  return menu.item(line.item)?.tags?.includes(tag) === true || chosen.some(({ group, option }) => menu.option(group, option)?.tags?.includes(tag) === true);
}

// lambda/domain/suggest/whole-lines.ts
var MOST_WAYS = 200;
function wholeLines(item, menu) {
  if (item.unit === "g" || item.unit === "ml") return [];
  const whole = [];
  const open = [{ item: item.id, quantity: 1, options: [] }];
  for (let line = open.shift(); line && whole.length < MOST_WAYS; line = open.shift()) {
    const group = missingChoice(line, menu);
    if (!group) whole.push(line);
    else
      for (const { id: id2, available } of group.options)
        if (available !== false && !line.options.some((each) => each.option === id2))
          open.push({
            ...line,
            options: [...line.options, { group: group.id, option: id2, amount: "regular" }]
          });
  }
  return whole;
}

// lambda/domain/suggest/suggestions.ts
var MOST = 20;
function suggestions(facts) {
  const { menu, allergens, basket, told } = facts;
  if (!allergens.every(isAllergen)) return [];
  const seen = /* @__PURE__ */ new Set([...basket.map(({ item }) => item), ...told]);
  return menu.menu.items.filter((item) => !isForAdults(item, menu) && !seen.has(item.id) && isOfKind(item, facts)).flatMap((item) => bestWay(item, facts) ?? []).sort((one, other) => other.score - one.score).slice(0, MOST).map(({ line, cents: cents3 }) => ({ line, cents: cents3 }));
}
function bestWay(item, facts) {
  const { menu, before } = facts;
  const asBefore = before.flat().filter((line) => line.item === item.id).map(({ options }) => ({ item: item.id, quantity: 1, options })).filter((line) => onSale(line, menu) && missingChoice(line, menu) === void 0);
  const ways = item.unit === "g" || item.unit === "ml" ? [] : asBefore;
  const [best] = [...ways, ...wholeLines(item, menu)].map((line) => ({ ...line, quantity: unitsFor(line, facts) })).filter((line) => fits(line, facts)).map((line) => ({ line, cents: priceOfLine(line, menu), score: liking(line, item, facts) })).sort((one, other) => other.score - one.score || one.cents - other.cents);
  return best;
}
var unitsFor = (line, { menu, wish }) => Math.ceil((wish.people ?? 1) / servedBy(line, menu));
function fits(line, { menu, wish, allergens, left }) {
  return onSale(line, menu) && stockNeeds([line], menu).every(({ sku, quantity }) => (left.get(sku) ?? 0) >= quantity) && safeFor(line, allergens.filter(isAllergen), menu).safe && (wish.diets ?? []).every((diet) => isDeclared(diet, line, menu)) && priceOfLine(line, menu) <= (wish.budgetCents ?? Infinity);
}
var isForAdults = (item, menu) => [item, ...(item.components ?? []).map((each) => menu.item(each.item))].some(
  (each) => each?.minimumAge !== void 0
);
function isOfKind({ category }, { menu, wish }) {
  if (wish.category !== void 0) return category === wish.category;
  if (wish.kind === void 0) return true;
  return menu.menu.categories?.find(({ id: id2 }) => id2 === category)?.kind === wish.kind;
}

// lambda/workflow/suggest-extra.ts
var SUGGEST_TOOL = "suggest";
var NONE = "none";
var ORDERS_BEFORE = 10;
async function suggestionQuestion(order, ports) {
  try {
    const { menu, shop } = await ports.menuBook.current();
    if (!shop.suggestions || order.suggestion) return null;
    const before = (await ports.orders.ofCustomer(order.customer, ORDERS_BEFORE)).filter(
      ({ id: id2, status }) => id2 !== order.id && status !== "cancelled"
    );
    const contents = before.map((each) => each.contents);
    const candidates = await candidatesFor(order, contents, { menu, shop }, ports);
    const lines = contents.flatMap((each) => each.lines);
    if (candidates.length === 0 || !await ports.maySuggest()) return null;
    return question(order, lines, candidates, menu);
  } catch (cause) {
    console.error(
      JSON.stringify({ event: "noSuggestion", orderId: order.id, cause: String(cause) })
    );
    return null;
  }
}
async function candidatesFor({ contents, placedAt, suggestedBefore = [] }, before, { menu, shop }, { stockLevels, companyBook }) {
  const skus = countedIn(menu.menu).map(({ sku }) => sku);
  const [left, company] = await Promise.all([stockLevels.available(skus), companyBook.read()]);
  return suggestions({
    menu,
    basket: contents.lines,
    before: before.map(({ lines }) => lines),
    company,
    wish: { budgetCents: contents.itemsCents },
    daytime: daytimeAt(wallTime(new Date(placedAt), shop.timeZone).minutes),
    allergens: contents.allergens ?? [],
    told: suggestedBefore,
    left
  }).map(({ line }) => line);
}
function question(order, before, candidates, menu) {
  const { locale } = order;
  const prompts = promptsByLocale[locale];
  const name = (line) => {
    const item = menu.item(line.item);
    return item ? nameOf(item, locale) : "";
  };
  const names = (lines) => [...new Set(lines.map(name))].filter(Boolean).join(", ");
  const list = candidates.map((line) => `- ${line.item}: ${name(line)}`).join("\n");
  const had = names(before);
  const told = [
    `${prompts.suggestOrder} ${names(order.contents.lines)}`,
    ...had === "" ? [] : [`${prompts.suggestBefore} ${had}`]
  ].join("\n");
  return {
    System: [{ Text: `${prompts.suggest}

${list}` }],
    Messages: [{ Role: "user", Content: [{ Text: told }] }],
    ToolConfig: {
      Tools: [
        {
          ToolSpec: {
            Name: SUGGEST_TOOL,
            Description: prompts.suggestTool,
            InputSchema: { Json: toolSchema(candidates) }
          }
        }
      ],
      ToolChoice: { Tool: { Name: SUGGEST_TOOL } }
    },
    candidates
  };
}
var toolSchema = (candidates) => ({
  type: "object",
  required: ["item"],
  properties: {
    item: { type: "string", enum: [...candidates.map(({ item }) => item), NONE] }
  }
});
var answerSchema = z2.object({ item: z2.string() });
var candidatesSchema = z2.array(
  z2.object({
    item: z2.string(),
    quantity: z2.int().min(1),
    options: z2.array(
      z2.object({
        group: z2.string(),
        option: z2.string(),
        amount: z2.enum(["none", "light", "regular", "extra"]),
        count: z2.int().optional(),
        of: z2.string().optional()
      })
    )
  })
);
async function keepSuggestion({ orderId: orderId2, answer, candidates }, { orders, menuBook }) {
  const said = answerSchema.safeParse(answer);
  const line = candidatesSchema.parse(candidates).find(
    ({ item }) => said.success && item === said.data.item
  );
  const { menu } = await menuBook.current();
  if (!line || !onSale(line, menu)) return;
  await orders.suggest(orderId2, { line, priceCents: priceOfLine(line, menu) });
}

// lambda/workflow/plan-order.ts
async function planOrder({ orderId: orderId2, mayAsk }, ports) {
  const order = await liveOrder(orderId2, ports);
  const { menu } = await ports.menuBook.version(order.contents.menuVersion);
  const needs = stockNeeds(order.contents.lines, menu);
  const wanted = new Set(needs.map(({ sku }) => sku));
  const left = [...order.heldSkus ?? []].filter((sku) => !wanted.has(sku));
  await written(orderId2, ports.orders.prepare(orderId2, revisionOf(order), [...wanted]), ports);
  return {
    needs: [...needs, ...left.map((sku) => ({ sku, quantity: 0 }))],
    most: MOST_RESERVATIONS,
    question: mayAsk ? await suggestionQuestion(order, ports) : null
  };
}

// lambda/workflow/receive-order.ts
var PICK_UP_MINUTES = 30;
var DISPATCH_MINUTES = { partner: 120, own: 180 };
async function receiveOrder(orderId2, ports) {
  const order = await loadOrder(orderId2, ports);
  const { shop } = await ports.menuBook.version(order.contents.menuVersion);
  const hold = holdSeconds(order, shop, ports.clock.now());
  if (hold > 0) await ports.statusTopic.publish(order);
  return {
    holdSeconds: hold,
    customerSeconds: Math.ceil(shop.limits.customerMinutes * 60),
    kitchenSeconds: Math.ceil(shop.limits.kitchenMinutes * 60),
    dispatchSeconds: DISPATCH_MINUTES[shop.delivery.couriers] * 60,
    pickUp: order.contents.pickUp === true
  };
}
function holdSeconds({ contents }, shop, now) {
  if (contents.scheduledFor === void 0) return 0;
  const area = contents.address && areaById(shop, contents.address.area);
  const leadMinutes = area?.minutes.to ?? PICK_UP_MINUTES;
  const seconds = (Date.parse(contents.scheduledFor) - now.getTime()) / 1e3 - leadMinutes * 60;
  return Math.max(0, Math.floor(seconds));
}
async function tellReceived({ orderId: orderId2, told, settled }, ports) {
  const order = await loadOrder(orderId2, ports);
  if (order.status === "awaitingCustomer") {
    if (settled) await moveTo(orderId2, { to: "received", from: ["awaitingCustomer"] }, ports);
  } else if (!told || order.sequence > 1) {
    await ports.statusTopic.publish(order);
  }
}

// lambda/workflow/reserve-stock.ts
async function reserveStock(orderId2, ports) {
  await liveOrder(orderId2, ports);
  for (const need of await needsOf(orderId2, ports)) {
    if (!await ports.stock.take(orderId2, need))
      throw new OutOfStockError(`not ${need.quantity} of ${need.sku} left for order ${orderId2}`);
  }
}
async function releaseStock(orderId2, ports) {
  for (const { sku } of await needsOf(orderId2, ports)) await ports.stock.giveBack(orderId2, sku);
}
async function needsOf(orderId2, ports) {
  const { contents } = await loadOrder(orderId2, ports);
  const { menu } = await ports.menuBook.version(contents.menuVersion);
  return stockNeeds(contents.lines, menu);
}

// lambda/domain/similar.ts
var MOST2 = 3;
function similarLines(line, facts) {
  const { menu, allergens } = facts;
  if (!allergens.every(isAllergen)) return [];
  const price = priceIfAny(line, menu);
  return [...otherOptions(line, facts), ...otherItems(line, facts)].filter(
    (each) => canBeHad(each, facts) && missingChoice(each, menu) === void 0 && safeFor(each, allergens.filter(isAllergen), menu).safe
  ).map((each) => ({ each, away: Math.abs(priceOfLine(each, menu) - (price ?? 0)) })).sort((one, other) => one.away - other.away).slice(0, MOST2).map(({ each }) => each);
}
var canBeHad = (line, { menu, soldOut }) => onSale(line, menu) && stockNeeds([line], menu).every(({ sku }) => !soldOut.has(sku));
function otherOptions(line, facts) {
  const item = facts.menu.item(line.item);
  const gone = line.options.filter((option) => !canBeHad({ ...line, options: [option] }, facts));
  const [only] = gone;
  if (!item || !only || gone.length > 1 || only.amount === "none") return [];
  const group = facts.menu.group(only.group);
  return (group?.options ?? []).filter(
    ({ id: id2 }) => !line.options.some((each) => each.group === only.group && each.option === id2)
  ).map(({ id: id2 }) => ({
    ...line,
    options: line.options.map(
      (each) => each === only ? { ...only, option: id2 } : each
    )
  }));
}
function otherItems(line, { menu }) {
  const item = menu.item(line.item);
  if (item?.category === void 0) return [];
  return menu.menu.items.filter(
    (each) => each.category === item.category && each.id !== item.id && each.minimumAge === void 0 && each.unit === item.unit
  ).map((each) => ({
    item: each.id,
    quantity: line.quantity,
    options: line.options.filter(
      ({ group, option, amount }) => amount !== "none" && each.groups?.includes(group) === true && menu.option(group, option)?.available !== false
    )
  }));
}
function priceIfAny(line, menu) {
  return menu.item(line.item) === void 0 ? void 0 : priceOfLine(line, menu);
}

// lambda/domain/sold-out.ts
function missingLines(lines, soldOut, menus) {
  return [...lines.entries()].filter(
    ([, line]) => !onSale(line, menus.now) || stockNeeds([line], menus.agreed).some(({ sku }) => soldOut.includes(sku))
  ).map(([place]) => place);
}
function withoutSoldOut(lines, missing, soldOut, menus) {
  const adjusted = lines.map((line, place) => {
    if (!missing.includes(place)) return { line, kept: line };
    const options = line.options.filter(
      (option) => missingLines([{ ...line, options: [option] }], soldOut, menus).length === 0
    );
    const without = { ...line, options };
    const still = options.length === line.options.length || missingLines([without], soldOut, menus).length > 0 || !canDoWithout(line, without, menus.now);
    return still ? { line } : { line, kept: without };
  });
  return {
    lines: adjusted.flatMap(({ kept }) => kept ?? []),
    adjustments: adjusted.flatMap(({ line, kept }) => {
      if (kept === line) return [];
      return [kept ? { kind: "replaced", line, by: kept } : { kind: "leftOut", line }];
    })
  };
}
function canDoWithout(line, without, menu) {
  return line.options.filter((option) => !without.options.includes(option)).every(({ group }) => menu.group(group)?.min === 0);
}

// lambda/workflow/settle-sold-out.ts
async function settleSoldOut({ orderId: orderId2, soldOut }, ports) {
  const situation = await situationOf(orderId2, soldOut, ports);
  const { order, missing, now } = situation;
  if (missing.length === 0) return SETTLED;
  const { whenSoldOut = now.shop.soldOut.policy, allergens = [] } = order.contents;
  if (whenSoldOut === "leaveOut") return leaveOut(situation, ports);
  const offered = await offersFor(situation, ports);
  if (whenSoldOut === "similar" && allergens.length === 0) {
    const replaced = await replace(situation, offered, ports);
    if (replaced) return SETTLED;
  }
  const revision = revisionOf(order);
  const offer = { kind: "substitute", revision, soldOut: [...soldOut], missing: offered };
  await written(orderId2, ports.orders.offer(orderId2, offer), ports);
  return { outcome: "ask" };
}
async function offerSubstitute(request, ports) {
  const { orderId: orderId2 } = request;
  await moveTo(orderId2, { to: "awaitingCustomer", from: ["received", "awaitingPayment"] }, ports);
  await waitFor(orderId2, "substitute", request, ports);
}
async function settleSilence(orderId2, ports) {
  const { offer } = await liveOrder(orderId2, ports);
  const { shop } = await ports.menuBook.current();
  if (shop.soldOut.silence === "cancel" || offer?.kind !== "substitute")
    return { outcome: "cancel" };
  const situation = await situationOf(orderId2, offer.soldOut, ports);
  return situation.missing.length === 0 ? SETTLED : leaveOut(situation, ports);
}
var SETTLED = { outcome: "settled" };
var NOTHING_LEFT = { outcome: "nothingLeft" };
async function situationOf(orderId2, soldOut, ports) {
  const order = await liveOrder(orderId2, ports);
  const [agreed, now] = await Promise.all([
    ports.menuBook.version(order.contents.menuVersion),
    ports.menuBook.current()
  ]);
  const menus = { agreed: agreed.menu, now: now.menu };
  return {
    order,
    agreed,
    now,
    soldOut,
    missing: missingLines(order.contents.lines, soldOut, menus)
  };
}
async function leaveOut(situation, ports) {
  const { order, agreed, now, missing, soldOut } = situation;
  const menus = { agreed: agreed.menu, now: now.menu };
  const { lines, adjustments } = withoutSoldOut(order.contents.lines, missing, soldOut, menus);
  if (lines.length === 0) return NOTHING_LEFT;
  await revise(situation, agreed, lines, adjustments, ports);
  return SETTLED;
}
async function replace(situation, offered, ports) {
  const { order, now } = situation;
  const { contents, placedAt } = order;
  const by = new Map(offered.map(({ line, similar }) => [line, similar[0]]));
  if ([...by.values()].includes(void 0)) return false;
  const lines = contents.lines.map((line, place) => by.get(place) ?? line);
  const { totalCents } = repriced({ ...contents, lines }, new Date(placedAt), now);
  if (totalCents > contents.totalCents) return false;
  const adjustments = contents.lines.flatMap((line, place) => {
    const instead = by.get(place);
    return instead ? [{ kind: "replaced", line, by: instead }] : [];
  });
  await revise(situation, now, lines, adjustments, ports);
  return true;
}
async function revise({ order }, book, lines, adjustments, ports) {
  const contents = repriced({ ...order.contents, lines }, new Date(order.placedAt), book);
  const change = { contents, adjustments, at: ports.clock.now() };
  await written(order.id, ports.orders.revise(order, change), ports);
}
async function offersFor({ order, missing, now, soldOut }, ports) {
  const { lines, allergens = [] } = order.contents;
  const similar = (line, gone2) => {
    const wanted = lines[line];
    return wanted ? similarLines(wanted, { menu: now.menu, allergens, soldOut: gone2 }) : [];
  };
  const gone = new Set(soldOut);
  const needs = missing.flatMap((line) => similar(line, gone)).flatMap((each) => stockNeeds([each], now.menu));
  const left = await ports.stockLevels.available(needs.map(({ sku }) => sku));
  for (const { sku, quantity } of needs) if ((left.get(sku) ?? 0) < quantity) gone.add(sku);
  return missing.map((line) => ({ line, similar: similar(line, gone) }));
}

// lambda/workflow/give-receipt.ts
async function giveReceipt(orderId2, ports) {
  const order = await loadOrder(orderId2, ports);
  const settled = order.chargeRequests ? await settle(orderId2, ports) : order;
  await ports.receiptDesk.issue({ ...settled, status: "delivered" });
}

// lambda/workflow/undo-order.ts
async function closeWait({ orderId: orderId2, waited, entered }, ports) {
  const closed = await ports.orders.closeWait(orderId2, waited);
  const { answered } = await liveOrder(orderId2, ports);
  return { answered: !closed && answered?.for === waited && answered.entered === entered };
}
async function refundCharge(orderId2, ports) {
  await loadOrder(orderId2, ports);
  const order = await ports.orders.refund(orderId2, ports.clock.now());
  if (order?.chargeRequests) {
    await letGo(await readBack(order, ports), () => true, ports);
    await settle(orderId2, ports);
  }
  return { held: [...order?.heldSkus ?? []] };
}
async function tellCancelled({ orderId: orderId2, reason: found }, ports) {
  const { cancelRequested } = await loadOrder(orderId2, ports);
  const reason = cancelRequested === true ? "customer" : found;
  const order = await moveTo(orderId2, { to: "cancelled", from: OPEN_STATUSES, reason }, ports);
  return { reason: order.reason };
}

// lambda/workflow/tasks.ts
var DONE = {};
async function runTask(request, ports) {
  const { orderId: orderId2 } = request;
  switch (request.task) {
    case "receiveOrder":
      return receiveOrder(orderId2, ports);
    case "holdOrder":
      await waitFor(orderId2, "time", request, ports);
      return DONE;
    case "planOrder":
      return planOrder(request, ports);
    case "checkPrice":
      return checkPrice(orderId2, ports);
    case "keepSuggestion":
      await keepSuggestion(request, ports);
      return DONE;
    case "tellReceived":
      await tellReceived(request, ports);
      return DONE;
    case "settleSoldOut":
      return settleSoldOut(request, ports);
    case "offerSubstitute":
      await offerSubstitute(request, ports);
      return DONE;
    case "settleSilence":
      return settleSilence(orderId2, ports);
    case "askPrice":
      await askPrice(request, ports);
      return DONE;
    case "chargeOrder":
      return chargeOrder(orderId2, ports);
    case "awaitPayment":
      await awaitPayment(request, ports);
      return DONE;
    case "offerPayment":
      await offerPayment(request, ports);
      return DONE;
    case "askKitchen":
      await askKitchen(request, ports);
      return DONE;
    case "takeCharge":
      await takeCharge(orderId2, ports);
      return DONE;
    case "tellAccepted":
      await moveTo(
        orderId2,
        { to: "accepted", from: ["received"], minutes: request.minutes },
        ports
      );
      return DONE;
    case "cook":
      await moveTo(orderId2, { to: "preparing", from: ["accepted"] }, ports);
      await waitFor(orderId2, "ready", request, ports);
      return DONE;
    case "awaitPickUp":
    case "dispatch":
      await waitFor(orderId2, "picked-up", request, ports);
      return DONE;
    case "deliver":
      await moveTo(orderId2, { to: "outForDelivery", from: ["preparing"] }, ports);
      await waitFor(orderId2, "delivered", request, ports);
      return DONE;
    case "issueReceipt":
      await giveReceipt(orderId2, ports);
      return DONE;
    case "finishOrder":
      await finishOrder(orderId2, ports);
      await countCompany(orderId2, ports);
      return DONE;
    case "closeWait":
      return closeWait(request, ports);
    case "refundCharge":
      return refundCharge(orderId2, ports);
    case "tellCancelled":
      return tellCancelled(request, ports);
    case "reserveStock":
      await reserveStock(orderId2, ports);
      return DONE;
    case "releaseStock":
      await releaseStock(orderId2, ports);
      return DONE;
  }
}

// lambda/workflow/task-request.ts
import * as z3 from "zod";

// lambda/domain/ids.ts
import { encodeTime } from "ulid";
var ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
var isOrderId = (text2) => ULID.test(text2);
function orderId(text2) {
  if (!isOrderId(text2))
    throw new TypeError(`an order id is a ULID of 26 characters, not "${text2}"`);
  return text2;
}

// lambda/workflow/task-request.ts
var id = z3.string().transform(orderId);
var plain = (task) => z3.object({ task: z3.literal(task), orderId: id });
var waits = (task) => plain(task).extend({ token: z3.string().min(1), entered: z3.string().optional() });
var taskRequestSchema = z3.discriminatedUnion("task", [
  plain("receiveOrder"),
  waits("holdOrder"),
  plain("planOrder").extend({ mayAsk: z3.boolean() }),
  plain("checkPrice"),
  plain("keepSuggestion").extend({ answer: z3.unknown(), candidates: z3.unknown() }),
  plain("tellReceived").extend({ told: z3.boolean(), settled: z3.boolean() }),
  plain("settleSoldOut").extend({ soldOut: z3.array(z3.string()) }),
  waits("offerSubstitute"),
  plain("settleSilence"),
  waits("askPrice"),
  plain("chargeOrder"),
  waits("awaitPayment"),
  waits("offerPayment"),
  waits("askKitchen"),
  plain("takeCharge"),
  plain("tellAccepted").extend({ minutes: z3.number().min(0) }),
  waits("cook"),
  waits("awaitPickUp"),
  waits("dispatch"),
  waits("deliver"),
  plain("issueReceipt"),
  plain("finishOrder"),
  plain("closeWait").extend({
    waited: z3.enum([
      ...["substitute", "price", "payment", "repay", "accept", "ready", "picked-up", "delivered"]
    ]),
    entered: z3.string()
  }),
  plain("refundCharge"),
  plain("tellCancelled").extend({ reason: z3.enum(CANCEL_REASONS) }),
  // Of the definition before: the state machine takes and gives back by itself now.
  plain("reserveStock"),
  plain("releaseStock")
]);

// entry.ts
var runTask2 = (request, ports) => runTask(taskRequestSchema.parse(request), ports);
export {
  dynamoChargeBook,
  dynamoMenuBook,
  dynamoOrders,
  dynamoStock,
  runTask2 as runTask
};
