import type { OrderId } from '../domain/ids.ts';
import { loadOrder, type TaskPorts } from './order-step.ts';

/** What was delivered together is counted, once, for what is suggested to others. */
export async function countCompany(
  orderId: OrderId,
  ports: Pick<TaskPorts, 'orders' | 'companyBook'>,
): Promise<void> {
  const { contents } = await loadOrder(orderId, ports);
  await ports.companyBook.count(orderId, contents.lines);
}
