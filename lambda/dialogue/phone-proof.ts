import { checkCode } from '../domain/link-code.ts';
import { go, settled, type Facts, type Step } from './decide/step.ts';
import { say } from './phrases.ts';
import type { NextQuestion } from './question.ts';
import type { Session } from './session.ts';

/** Whether the customer's phone was proved to be theirs. */
export const isProven = ({ phone, provenPhone }: Session['profile']): boolean =>
  phone !== undefined && provenPhone === phone;

export const utcDay = (now: Date): string => now.toISOString().slice(0, 10);

/** A code can prove it: SMS are set up, and the shop has not sent its day's share of them. */
export const codeIsToBeHad = ({ phoneCode }: Session, { paying, now }: Facts): boolean =>
  paying.codes && phoneCode?.noneOn !== utcDay(now);

/** A code is waited for. */
export const pendingPhoneCode = ({ pending }: Session): boolean => pending.kind === 'phoneCode';

/** Whether to send a code, or, once it is sent, what it is. */
export function phoneCodeQuestion({ profile, phoneCode }: Session): NextQuestion {
  const { phone = '' } = profile;
  const ends = phone.slice(-2);
  const isSent = phoneCode?.phone === phone && phoneCode.record !== undefined;
  return {
    question: say(isSent ? 'askPhoneCodeSaid' : 'askPhoneCode', { ends }),
    pending: { kind: 'phoneCode', ...(isSent && { sent: true }) },
  };
}

/** What was said for the code: the phone is proved, or it is asked again; a code serves once, for five minutes. */
export function givePhoneCode(step: Step, given: string, { now }: Facts): Step {
  const { profile, phoneCode } = step.session;
  const { phone } = profile;
  if (phone === undefined || phoneCode?.phone !== phone || !phoneCode.record)
    return go(step, [say('phoneCodeOver')]);
  const { outcome, record } = checkCode(phoneCode.record, given, now);
  switch (outcome) {
    case 'right':
      return go(settled(step), [say('phoneProven')], {
        profile: { ...profile, provenPhone: phone },
        phoneCode: { ...phoneCode, record: undefined },
      });
    case 'wrong':
      return go(step, [say('phoneCodeWrong')], { phoneCode: { ...phoneCode, record } });
    case 'expired':
    case 'spent':
      return go(step, [say('phoneCodeOver')], { phoneCode: { ...phoneCode, record: undefined } });
  }
}
