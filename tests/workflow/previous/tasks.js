/**
 * The tasks and adapters of commit cf1f6ad, as they ran with order.asl.json beside it: bundled by esbuild, never edited.
 * An order that they began must end on what there is now (deployed-mid-order.test.ts).
 */
// lambda/domain/delivery-area.ts
var areaById = (shop, id) => shop.areas.find((area) => area.id === id);

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

// lambda/workflow/order-step.ts
async function loadOrder(id, { orders }) {
  const order = await orders.get(id);
  if (!order)
    throw new OrderStateError(`no order ${id}: it must be written before its workflow starts`);
  return order;
}
async function moveTo(id, change, { orders, statusTopic, clock }) {
  const moved = await orders.advance(id, { ...change, at: clock.now() });
  const order = moved ?? await loadOrder(id, { orders });
  if (!moved && order.status !== change.to) {
    if (order.cancelRequested === true)
      throw new OrderCancelledError(`order ${id} is being cancelled`);
    throw new OrderStateError(
      `order ${id} is ${order.status}; a change to ${change.to} comes from ${change.from.join(" or ")}`
    );
  }
  await statusTopic.publish(order);
  return order;
}
async function waitFor(id, waiting, { orders }) {
  if (await orders.await(id, waiting)) return;
  await loadOrder(id, { orders });
  throw new OrderCancelledError(`order ${id} is being cancelled`);
}

// lambda/workflow/tasks.ts
var PICK_UP_MINUTES = 30;
var DONE = {};
async function runTask(request, ports) {
  const { orderId } = request;
  switch (request.task) {
    case "receiveOrder":
      return receiveOrder(orderId, ports);
    case "reserveStock":
      return reserveStock(orderId, ports);
    case "holdOrder":
      await waitFor(orderId, { for: "time", token: request.token }, ports);
      return DONE;
    case "awaitPickUp":
      await waitFor(orderId, { for: "picked-up", token: request.token }, ports);
      return DONE;
    case "askKitchen":
      await waitFor(orderId, { for: "accept", token: request.token }, ports);
      return DONE;
    case "tellAccepted":
      await moveTo(
        orderId,
        { to: "accepted", from: ["received"], minutes: request.minutes, unlessCancelling: true },
        ports
      );
      return DONE;
    case "cook":
      await moveTo(orderId, { to: "preparing", from: ["accepted"], unlessCancelling: true }, ports);
      await waitFor(orderId, { for: "ready", token: request.token }, ports);
      return DONE;
    case "dispatch":
      await waitFor(orderId, { for: "picked-up", token: request.token }, ports);
      return DONE;
    case "deliver":
      await moveTo(
        orderId,
        { to: "outForDelivery", from: ["preparing"], unlessCancelling: true },
        ports
      );
      await waitFor(orderId, { for: "delivered", token: request.token }, ports);
      return DONE;
    case "finishOrder":
      for (const { sku } of await needsOf(orderId, ports)) await ports.stock.sell(orderId, sku);
      await moveTo(orderId, { to: "delivered", from: ["outForDelivery", "preparing"] }, ports);
      return DONE;
    case "releaseStock":
      for (const { sku } of await needsOf(orderId, ports)) await ports.stock.giveBack(orderId, sku);
      return DONE;
    case "tellCancelled":
      await moveTo(
        orderId,
        {
          to: "cancelled",
          from: ["received", "accepted", "preparing", "outForDelivery"],
          reason: request.reason
        },
        ports
      );
      return DONE;
  }
}
async function receiveOrder(orderId, ports) {
  const order = await loadOrder(orderId, ports);
  const { shop } = await ports.menuBook.version(order.contents.menuVersion);
  await ports.statusTopic.publish(order);
  return {
    kitchenSeconds: Math.ceil(shop.limits.kitchenMinutes * 60),
    holdSeconds: holdSeconds(order, shop, ports.clock.now()),
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
async function reserveStock(orderId, ports) {
  const order = await loadOrder(orderId, ports);
  if (order.cancelRequested === true)
    throw new OrderCancelledError(`order ${orderId} is being cancelled`);
  for (const need of await needsOf(orderId, ports)) {
    if (!await ports.stock.take(orderId, need))
      throw new OutOfStockError(`not ${need.quantity} of ${need.sku} left for order ${orderId}`);
  }
  return DONE;
}
async function needsOf(orderId, ports) {
  const { contents } = await loadOrder(orderId, ports);
  const { menu } = await ports.menuBook.version(contents.menuVersion);
  return stockNeeds(contents.lines, menu);
}

// lambda/adapters/dynamodb/orders.ts
import {
  GetCommand,
  PutCommand,
  QueryCommand as QueryCommand2,
  UpdateCommand as UpdateCommand2
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

// lambda/adapters/dynamodb/client.ts
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

// lambda/adapters/bounded-http.ts
import { NodeHttpHandler } from "@smithy/node-http-handler";

// lambda/adapters/dynamodb/client.ts
var conditionFailed = (error) => error instanceof Error && error.name === "ConditionalCheckFailedException";

// lambda/adapters/dynamodb/order-notes.ts
import { QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";

// lambda/domain/anonymous.ts
function anonymous(contents) {
  const { address, cpf, allergens, ...kept } = contents;
  return {
    ...kept,
    name: "\u2014",
    phone: "\u2014",
    ...address && { address: { text: "\u2014", area: address.area } }
  };
}

// lambda/adapters/dynamodb/order-notes.ts
function orderNotes(client, TableName) {
  const set = async (id, change, condition, values) => {
    try {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: { id },
          UpdateExpression: change,
          ConditionExpression: condition,
          ExpressionAttributeValues: values
        })
      );
    } catch (error) {
      if (!conditionFailed(error)) throw error;
    }
  };
  return {
    async complain(id, complaint) {
      await set(
        id,
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
    async rate(id, stars) {
      await set(id, "SET rating = :stars", "attribute_exists(id)", { ":stars": stars });
    },
    async noteFromKitchen(id, note) {
      await set(id, "SET kitchenNote = :note", "attribute_exists(id)", { ":note": note });
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
        for (const { id, contents } of Items)
          await set(id, "SET contents = :contents REMOVE complaints", "attribute_exists(id)", {
            ":contents": anonymous(contents)
          });
        from = LastEvaluatedKey;
      } while (from);
    }
  };
}

// lambda/adapters/dynamodb/orders.ts
var OPEN = ORDER_STATUSES.filter((status) => !hasEnded(status));
function dynamoOrders(client, tables) {
  const TableName = tables.orders;
  const get = async (id) => {
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: { id }, ConsistentRead: true })
    );
    return Item;
  };
  const update = async (id, { values, ...update2 }) => {
    const used = `${update2.UpdateExpression ?? ""} ${update2.ConditionExpression ?? ""}`;
    const names = ["status", "sequence", "history", "waiting"].filter(
      (name) => new RegExp(`#${name}\\b`).test(used)
    );
    try {
      const { Attributes } = await client.send(
        new UpdateCommand2({
          TableName,
          Key: { id },
          ...update2,
          ExpressionAttributeValues: values,
          ...names.length > 0 && {
            ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name]))
          },
          ReturnValues: "ALL_NEW"
        })
      );
      return Attributes;
    } catch (error) {
      if (conditionFailed(error)) return void 0;
      throw error;
    }
  };
  return {
    get,
    async place(order, day) {
      const before = await get(order.id);
      if (before) return { order: before, placed: "before" };
      const written = {
        ...order,
        number: await nextNumber(client, tables.shop, day),
        status: "received",
        sequence: 1,
        history: [{ sequence: 1, status: "received", at: order.placedAt }]
      };
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: written,
            ConditionExpression: "attribute_not_exists(id)"
          })
        );
        return { order: written, placed: "now" };
      } catch (error) {
        const first = conditionFailed(error) ? await get(order.id) : void 0;
        if (!first) throw error;
        return { order: first, placed: "before" };
      }
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
    async advance(id, { to, from, at, minutes, reason, unlessCancelling }) {
      const now = await get(id);
      if (!now || !from.includes(now.status)) return void 0;
      const sequence = now.sequence + 1;
      const change = { sequence, status: to, at: at.toISOString(), ...reason && { reason } };
      return update(id, {
        UpdateExpression: [
          "SET #status = :to, #sequence = :sequence, #history = list_append(#history, :change)",
          ...minutes === void 0 ? [] : ["minutes = :minutes"],
          ...reason === void 0 ? [] : ["reason = :reason"]
        ].join(", "),
        ConditionExpression: [
          "#status = :from AND #sequence = :read",
          ...unlessCancelling === true ? ["attribute_not_exists(cancelRequested)"] : []
        ].join(" AND "),
        values: {
          ":to": to,
          ":from": now.status,
          ":sequence": sequence,
          ":read": now.sequence,
          ":change": [change],
          ...minutes !== void 0 && { ":minutes": minutes },
          ...reason !== void 0 && { ":reason": reason }
        }
      });
    },
    await: (id, waiting) => update(id, {
      UpdateExpression: "SET #waiting = :waiting",
      ConditionExpression: "attribute_exists(id) AND attribute_not_exists(cancelRequested)",
      values: { ":waiting": waiting }
    }),
    requestCancel: (id) => update(id, {
      UpdateExpression: "SET cancelRequested = :yes",
      ConditionExpression: `attribute_exists(id) AND #status IN (${OPEN.map((_, at) => `:s${at}`).join(", ")})`,
      values: {
        ":yes": true,
        ...Object.fromEntries(OPEN.map((status, at) => [`:s${at}`, status]))
      }
    }),
    ...orderNotes(client, TableName)
  };
}
async function nextNumber(client, table, day) {
  const { Attributes } = await client.send(
    new UpdateCommand2({
      TableName: table,
      Key: { key: `counter#${day}` },
      UpdateExpression: "ADD orders :one",
      ExpressionAttributeValues: { ":one": 1 },
      ReturnValues: "UPDATED_NEW"
    })
  );
  return Attributes.orders;
}

// lambda/adapters/dynamodb/stock.ts
import { GetCommand as GetCommand2, UpdateCommand as UpdateCommand3 } from "@aws-sdk/lib-dynamodb";
var StockContendedError = class extends Error {
  name = "StockContendedError";
};
var ATTEMPTS = 3;
function dynamoStock(client, table) {
  const update = async (sku, orderId, change, condition, values) => {
    try {
      await client.send(
        new UpdateCommand3({
          TableName: table,
          Key: { sku },
          UpdateExpression: change,
          ConditionExpression: condition,
          ExpressionAttributeNames: { "#order": orderId },
          ...Object.keys(values).length > 0 && { ExpressionAttributeValues: values }
        })
      );
      return "done";
    } catch (error) {
      if (conditionFailed(error)) return { quantity: await reserved(sku, orderId) };
      throw error;
    }
  };
  return {
    async take(orderId, { sku, quantity }) {
      const taken = await update(
        sku,
        orderId,
        "SET reservations.#order = :quantity, available = available - :quantity",
        "attribute_not_exists(reservations.#order) AND available >= :quantity",
        { ":quantity": quantity }
      );
      return taken === "done" || taken.quantity === quantity;
    },
    async giveBack(orderId, sku) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const quantity = await reserved(sku, orderId);
        const given = await update(
          sku,
          orderId,
          "SET reservations.#order = :none, available = available + :quantity",
          quantity === void 0 ? "attribute_exists(sku) AND attribute_not_exists(reservations.#order)" : "reservations.#order = :quantity",
          { ":quantity": quantity ?? 0, ":none": 0 }
        );
        if (given === "done") return;
      }
      throw new StockContendedError(`${sku} kept changing while ${orderId} was giving it back`);
    },
    async sell(orderId, sku) {
      await update(sku, orderId, "REMOVE reservations.#order", "attribute_exists(sku)", {});
    }
  };
  async function reserved(sku, orderId) {
    const { Item } = await client.send(
      new GetCommand2({ TableName: table, Key: { sku }, ConsistentRead: true })
    );
    return Item?.reservations[orderId];
  }
}

// lambda/adapters/dynamodb/menu-book.ts
import { gunzipSync } from "node:zlib";
import { GetCommand as GetCommand3 } from "@aws-sdk/lib-dynamodb";

// lambda/domain/menu-index.ts
function indexMenu(menu) {
  const items = new Map(menu.items.map((item) => [item.id, item]));
  const groups = new Map(menu.groups.map((group) => [group.id, group]));
  const options = new Map(
    menu.groups.map((group) => [group.id, new Map(group.options.map((each) => [each.id, each]))])
  );
  return {
    menu,
    item: (id) => items.get(id),
    group: (id) => groups.get(id),
    option: (group, id) => options.get(group)?.get(id),
    groupsOf: (item) => (item.groups ?? []).flatMap((id) => groups.get(id) ?? [])
  };
}

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
    const { Item } = await client.send(new GetCommand3({ TableName: table, Key: { key } }));
    if (!Item)
      throw new MenuNotPublishedError(`no ${key} in table ${table}: publish the shop first`);
    return Item;
  };
  const read = async (version) => {
    const { packed } = await get(versionKey(version));
    const { menu, shop } = JSON.parse(gunzipSync(packed).toString());
    return { version, menu: indexMenu(menu), shop };
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
export {
  dynamoMenuBook,
  dynamoOrders,
  dynamoStock,
  runTask
};
