import { askPrice, checkPrice } from './check-price.ts';
import { countCompany } from './count-company.ts';
import { finishOrder } from './finish-order.ts';
import { askKitchen } from './money/ask-kitchen.ts';
import { chargeOrder } from './money/charge-order.ts';
import { takeCharge } from './money/take-charge.ts';
import { awaitPayment, offerPayment } from './money/wait-for-payment.ts';
import { moveTo, waitFor, type Output, type TaskPorts } from './order-step.ts';
import { planOrder } from './plan-order.ts';
import { receiveOrder, tellReceived } from './receive-order.ts';
import { releaseStock, reserveStock } from './reserve-stock.ts';
import { offerSubstitute, settleSilence, settleSoldOut } from './settle-sold-out.ts';
import { giveReceipt } from './give-receipt.ts';
import { settleFailed } from './settle-suggestion.ts';
import { keepSuggestion } from './suggest-extra.ts';
import type { TaskRequest } from './task-request.ts';
import { closeWait, refundCharge, tellCancelled } from './undo-order.ts';

const DONE: Output = {};

/** Runs one step of an order's workflow. Each may be run again after a fault, and then does nothing twice. */
export async function runTask(request: TaskRequest, ports: TaskPorts): Promise<Output> {
  const { orderId } = request;
  switch (request.task) {
    case 'receiveOrder':
      return receiveOrder(orderId, ports);
    case 'holdOrder':
      await waitFor(orderId, 'time', request, ports);
      return DONE;
    case 'planOrder':
      return planOrder(request, ports);
    case 'checkPrice':
      return checkPrice(orderId, ports);
    case 'keepSuggestion':
      await keepSuggestion(request, ports);
      return DONE;
    case 'settleSuggestion':
      await settleFailed(request, ports);
      return DONE;
    case 'tellReceived':
      await tellReceived(request, ports);
      return DONE;
    case 'settleSoldOut':
      return settleSoldOut(request, ports);
    case 'offerSubstitute':
      await offerSubstitute(request, ports);
      return DONE;
    case 'settleSilence':
      return settleSilence(orderId, ports);
    case 'askPrice':
      await askPrice(request, ports);
      return DONE;
    case 'chargeOrder':
      return chargeOrder(orderId, ports);
    case 'awaitPayment':
      await awaitPayment(request, ports);
      return DONE;
    case 'offerPayment':
      await offerPayment(request, ports);
      return DONE;
    case 'askKitchen':
      await askKitchen(request, ports);
      return DONE;
    case 'takeCharge':
      await takeCharge(orderId, ports);
      return DONE;
    case 'tellAccepted':
      await moveTo(
        orderId,
        { to: 'accepted', from: ['received'], minutes: request.minutes },
        ports,
      );
      return DONE;
    case 'cook':
      await moveTo(orderId, { to: 'preparing', from: ['accepted'] }, ports);
      await waitFor(orderId, 'ready', request, ports);
      return DONE;
    case 'awaitPickUp':
    case 'dispatch':
      await waitFor(orderId, 'picked-up', request, ports);
      return DONE;
    case 'deliver':
      await moveTo(orderId, { to: 'outForDelivery', from: ['preparing'] }, ports);
      await waitFor(orderId, 'delivered', request, ports);
      return DONE;
    case 'issueReceipt':
      await giveReceipt(orderId, ports);
      return DONE;
    case 'finishOrder':
      await finishOrder(orderId, ports);
      await countCompany(orderId, ports);
      return DONE;
    case 'closeWait':
      return closeWait(request, ports);
    case 'refundCharge':
      return refundCharge(orderId, ports);
    case 'tellCancelled':
      return tellCancelled(request, ports);
    case 'reserveStock':
      await reserveStock(orderId, ports);
      return DONE;
    case 'releaseStock':
      await releaseStock(orderId, ports);
      return DONE;
  }
}
