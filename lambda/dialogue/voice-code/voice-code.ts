import {
  isVoiceCode,
  oneMoreWrong,
  tooManyWrong,
  VOICE_CODE_DIGITS,
  voiceCode,
} from '../../domain/voice-code.ts';
import type { Act } from '../acts.ts';
import { answer, go, settled, type Facts, type Step } from '../decide/step.ts';
import { say } from '../phrases.ts';
import type { NextQuestion } from '../question.ts';
import type { Pending, Session } from '../session.ts';
import type { Guarded, GuardedAct } from './guarded.ts';

type Then = (step: Step, acts: readonly Act[], facts: Facts) => Step;

/** The code has to be said first. A chat is its owner's own, and where a forgotten code is changed. */
export const needsCode = ({ profile }: Session, { byVoice }: Facts): boolean =>
  byVoice === true && profile.voiceCode !== undefined;

/** Asks for the code before `then` is done; refused where too many wrong ones were said. */
export function askCodeFirst(step: Step, then: Guarded, { now }: Facts): Step {
  return tooManyWrong(step.session.wrongCodes, now)
    ? refused(step, then)
    : go(step, [], { pending: { kind: 'voiceCode', then } });
}

/** Does what is guarded: at once, or once the code was said. */
export const guarded = (step: Step, act: GuardedAct, facts: Facts, done: Step): Step =>
  needsCode(step.session, facts) ? askCodeFirst(step, { kind: 'act', act }, facts) : done;

/** What was said for the code that was asked for, or for a new one. */
export function giveVoiceCode(step: Step, given: string, facts: Facts, then: Then): Step {
  const { pending, profile } = step.session;
  if (given.length !== VOICE_CODE_DIGITS) {
    const asked = pending.kind === 'voiceCode' || pending.kind === 'newVoiceCode';
    return asked ? go(step, [say('voiceCodeFour')]) : setVoiceCode(step, facts);
  }
  if (pending.kind === 'newVoiceCode') return newCode(step, given, pending, facts);
  if (pending.kind === 'voiceCode') return checked(step, given, pending.then, facts, then);
  if (profile.voiceCode || !facts.book.shop.voiceCode) return setVoiceCode(step, facts);
  return newCode(step, given, { kind: 'newVoiceCode' }, facts);
}

function checked(step: Step, given: string, asked: Guarded, facts: Facts, then: Then): Step {
  const { profile, wrongCodes } = step.session;
  const { byVoice, ...free } = facts;
  const { now } = facts;
  if (tooManyWrong(wrongCodes, now)) return refused(step, asked);
  if (!profile.voiceCode || isVoiceCode(profile.voiceCode, given)) {
    const proven = go(settled(step), [], {
      wrongCodes: undefined,
      ...(asked.kind === 'place' && { pending: { ...asked, kind: 'confirm' } }),
    });
    const act = asked.kind === 'place' ? ({ kind: 'confirm' } as const) : asked.act;
    return then(proven, [act], free);
  }
  const wrong = go(step, [], { wrongCodes: oneMoreWrong(wrongCodes, now) });
  return tooManyWrong(wrong.session.wrongCodes, now)
    ? refused(wrong, asked)
    : go(wrong, [say('voiceCodeWrong')]);
}

/** Kindly, and with nothing lost: the order stays to be finished in the chat, or later. */
const refused = (step: Step, asked: Guarded): Step => ({
  ...answer(
    settled(step),
    say(asked.kind === 'place' ? 'voiceCodeRefused' : 'voiceCodeRefusedOther'),
  ),
  over: true,
});

/** A first code, or another one. */
export const setVoiceCode = (step: Step, facts: Facts): Step =>
  facts.book.shop.voiceCode
    ? guarded(
        step,
        { kind: 'setVoiceCode' },
        facts,
        go(step, [], { pending: { kind: 'newVoiceCode' } }),
      )
    : answer(step, say('voiceCodeNotOffered'));

/** It is never said back, so it is heard twice. */
function newCode(
  step: Step,
  given: string,
  { first }: Extract<Pending, { kind: 'newVoiceCode' }>,
  { newOrderId }: Facts,
): Step {
  if (!first) {
    const heard = voiceCode(given, newOrderId);
    return go(step, [], { pending: { kind: 'newVoiceCode', first: heard } });
  }
  if (!isVoiceCode(first, given))
    return go(step, [say('voiceCodeDiffers')], { pending: { kind: 'newVoiceCode' } });
  const { profile } = step.session;
  return answer(
    go(settled(step), [], { profile: { ...profile, voiceCode: first }, wrongCodes: undefined }),
    say('voiceCodeSet'),
  );
}

export function dropVoiceCode(step: Step, facts: Facts): Step {
  const { profile } = step.session;
  if (!profile.voiceCode) return answer(step, say('voiceCodeNone'));
  const { voiceCode: dropped, ...rest } = profile;
  const without = go(settled(step), [], { profile: rest, wrongCodes: undefined });
  return guarded(step, { kind: 'dropVoiceCode' }, facts, answer(without, say('voiceCodeDropped')));
}

/** Of a code that is asked for, until it is answered; the one before an order is asked where the order is read back. */
export function voiceCodeQuestion(session: Session, facts: Facts): NextQuestion | undefined {
  const { pending } = session;
  if (pending.kind === 'newVoiceCode') {
    const again = pending.first !== undefined;
    return { question: say(again ? 'askVoiceCodeAgain' : 'askNewVoiceCode'), pending };
  }
  return pending.kind === 'voiceCode' && needsCode(session, facts)
    ? { question: say('askVoiceCode'), pending }
    : undefined;
}

/** Without the code: the order is open for changes again, anything else stays as it was. */
export const withoutCode = (step: Step, pending: Pending): Step =>
  pending.kind === 'voiceCode' && pending.then.kind === 'place'
    ? { ...go(step, [], { checkingOut: false }), ask: say('askChangeWhat') }
    : answer(settled(step), say('keptAsIs'));
