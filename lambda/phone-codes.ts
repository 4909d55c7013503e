import type { PhoneCodeCount } from './adapters/dynamodb/phone-code-count.ts';
import { newCode, type RandomBelow } from './domain/link-code.ts';
import { plainForSms } from './domain/sms-text.ts';
import { say } from './dialogue/phrases.ts';
import { render } from './dialogue/render.ts';
import { once } from './lazy-ports.ts';
import { logWithMetrics, PHONE_CODE_METRICS } from './metrics.ts';
import type { PhoneCodes } from './ports.ts';

/** A code is worth nothing later. */
const GOOD_FOR_SECONDS = 300;

/**
 * Codes by SMS from the shop's number; the SDK is loaded for the first.
 * @param origination see adapters/sms-voice/
 * @param count what one phone, and all together, have had today
 */
export function lazyPhoneCodes(
  origination: string | undefined,
  random: RandomBelow,
  count: PhoneCodeCount,
): PhoneCodes {
  const sender = once(async () => {
    const { smsVoiceSender } = await import('./adapters/sms-voice/sms-sender.ts');
    return smsVoiceSender(origination);
  });
  return {
    async send({ phone, locale, shop, mostADay, now }) {
      const taken = await count.take(phone, mostADay, now);
      if (taken !== 'taken') {
        logWithMetrics({ [PHONE_CODE_METRICS[taken]]: 1 }, { event: 'phoneCodeRefused' }, now);
        return taken;
      }
      const { code, record } = newCode(random, now);
      const text = plainForSms(render(say('smsPhoneCode', { shop, code }), locale));
      await (await sender()).send({ to: phone, text, goodForSeconds: GOOD_FOR_SECONDS });
      return record;
    },
  };
}
