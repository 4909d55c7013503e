import { addressSaid } from '../../domain/delivery-area.ts';
import { hasEnded } from '../../domain/order.ts';
import { orderNumber, phoneOf, say, series, type Saying } from '../phrases.ts';
import { answer, go, type Facts, type Step } from './step.ts';

/** Erasing is confirmed first, and waits for an order that is still on its way (LGPD, art. 16). */
export function forgetMe(step: Step, { orders }: Facts): Step {
  const open = orders.find((order) => !hasEnded(order.status));
  return open
    ? answer(step, say('forgetLater', { number: orderNumber(open.number) }))
    : go(step, [], { pending: { kind: 'confirmForget' } });
}

/** No is the default; what was kept before goes with it. */
export function letLearn(step: Step, may: boolean): Step {
  const { profile } = step.session;
  const told = go(step, [], { profile: { ...profile, learnFrom: may } });
  return may
    ? answer(told, say('learnOn'))
    : { ...answer(told, say('learnOff')), effect: { kind: 'forgetTalks' } };
}

/** "O que você sabe de mim?": all of it, to whoever it belongs to. */
export function askMyData(step: Step, { locale }: Facts): Step {
  const { profile } = step.session;
  const { name, phone, email, address, ordersPlaced = 0, learnFrom, voiceCode } = profile;
  const facts: Saying[] = [
    ...(name === undefined ? [] : [say('myDataName', { name })]),
    ...(phone === undefined ? [] : [say('myDataPhone', { phone: phoneOf(phone) })]),
    ...(email === undefined ? [] : [say('myDataEmail', { email })]),
    ...(address === undefined
      ? []
      : [say('myDataAddress', { address: addressSaid(address, locale) })]),
    ...(ordersPlaced === 1 ? [say('myDataOneOrder')] : []),
    ...(ordersPlaced > 1 ? [say('myDataOrders', { count: ordersPlaced })] : []),
    ...(learnFrom === true ? [say('myDataTalks')] : []),
    ...(voiceCode === undefined ? [] : [say('myDataVoiceCode')]),
  ];
  return answer(
    step,
    facts.length === 0 ? say('myDataNone') : say('myData', { facts: series(facts) }),
  );
}
