import { phoneOf, say } from '../phrases.ts';
import type { Act } from '../acts.ts';
import { withoutOldLate } from '../model/late.ts';
import type { Session } from '../session.ts';
import { giveAddress, goToPlace } from './address.ts';
import { giveAge } from './age.ts';
import { giveAllergy } from './allergy.ts';
import { changePlaced, putInto, stillChangeable } from '../placed/amend.ts';
import { changeAddress, movePlaced } from '../placed/move.ts';
import { askToPay, sayPaid } from '../placed/pay.ts';
import { askReceipt } from '../placed/receipts.ts';
import { askRefund } from '../placed/refunds.ts';
import { askCode, whenSoldOut } from '../placed/small-acts.ts';
import { answerSoldOut } from '../placed/sold-out.ts';
import { askPayment, choosePayment } from './choose-payment.ts';
import { askMaybe, raiseDoubt, withDoubt } from './kept-doubt.ts';
import { complain, rate } from './after.ts';
import { askDiet } from './ask-diet.ts';
import { askFaq } from './ask-faq.ts';
import { askItem } from './ask-item.ts';
import { addLines, changeLine, noteToKitchen, removeLine } from './basket.ts';
import { askFree } from './ask-free.ts';
import { greet } from './greet.ts';
import { chooseDelivery, choosePickUp } from './hand-over.ts';
import { askWhy, giveCoupon, giveCpf, giveTip, giveTipShare } from './money.ts';
import { askAgain, forMe, giveChange, giveName, givePhone, giveRecipient } from './details.ts';
import { deny, dropIt, keepAsIs } from './no.ts';
import { askStatus, cancelOrder, checkOut } from './order.ts';
import { help } from './help.ts';
import { inTime } from './in-time.ts';
import { hearOn } from './hear-on.ts';
import { outOfScope } from './out-of-scope.ts';
import { notUnderstood } from './not-understood.ts';
import { askMyData, forgetMe, letLearn } from './privacy.ts';
import { askArea, askMinimum, askWhere } from './ask-area.ts';
import { clearBasket, putBack, withTakenOut } from './put-back.ts';
import { askPromotions } from './promotions.ts';
import { askTotal } from './ask-total.ts';
import { askHours, askMenu } from './questions.ts';
import { chooseNews, giveEmail } from './reach.ts';
import { askSuggestion } from './suggest.ts';
import { answer, begin, go, settled, type Facts, type Step } from './step.ts';
import { totalOnce } from './total-once.ts';
import { usual } from './usual.ts';
import { givePhoneCode, pendingPhoneCode } from '../phone-proof.ts';
import { dropVoiceCode, giveVoiceCode, guarded, setVoiceCode } from '../voice-code/voice-code.ts';
import { giveTime } from './when.ts';
import { confirm } from './yes.ts';

/** What a turn's acts make of the session, and what is to be said and done. Pure. */
export function decide(session: Session, acts: readonly Act[], facts: Facts): Step {
  const { step, over } = stillChangeable(inTime(begin(session), facts), facts);
  // Said to a question that is no more, a yes or a no is to nothing.
  const meant = acts.filter(({ kind }) => !over || (kind !== 'confirm' && kind !== 'deny'));
  const done = meant.reduce((each, act) => apply(each, act, facts), step);
  const kept = withTakenOut(session, meant, done);
  return withoutOldLate(session, totalOnce(withDoubt(session, meant, kept, facts)), facts);
}

function apply(step: Step, act: Act, facts: Facts): Step {
  const understood = act.kind === 'notUnderstood' ? step : go(step, [], { misses: 0 });
  const { shop } = facts.book;
  const { profile } = step.session;
  const then = (from: Step, acts: readonly Act[]) =>
    acts.reduce((each, next) => apply(each, next, facts), from);
  switch (act.kind) {
    case 'greet':
      return greet(understood, facts, act.part);
    case 'startOrder':
    case 'repeat':
      return understood;
    case 'addLines':
      return addLines(act.answers ? settled(understood) : understood, act.lines, facts);
    case 'askWhich':
      return raiseDoubt(understood, act, facts);
    case 'askMaybe':
      return askMaybe(understood, act.lines, facts);
    case 'changeLine':
      return changeLine(understood, act, facts);
    case 'removeLine':
      return removeLine(understood, act, facts);
    case 'leaveOutNothing':
      return go(understood, [say('nothingHasIt', { words: act.words })]);
    case 'clearBasket':
      return clearBasket(understood);
    case 'putBack':
      return putBack(understood, act, facts);
    case 'giveAddress':
      return giveAddress(understood, act.text, facts);
    case 'goToPlace':
      return goToPlace(understood, act.place, facts);
    case 'changeAddress':
      return changeAddress(understood, facts);
    case 'askPayment':
      return askPayment(act.split ? go(understood, [say('payOneWay')]) : understood, facts);
    case 'askToPay':
      return askToPay(understood, facts);
    case 'sayPaid':
      return sayPaid(understood, facts);
    case 'askRefund':
      return askRefund(understood, facts);
    case 'askReceipt':
      return askReceipt(understood, act.format, facts);
    case 'giveRecipient':
      return giveRecipient(understood, act.name);
    case 'forMe':
      return forMe(understood);
    case 'noteToKitchen':
      return noteToKitchen(understood, act);
    case 'anger':
      return go(understood, [say('soothe', { phone: phoneOf(shop.phone) })]);
    case 'giveName':
      return giveName(understood, act.name);
    case 'givePhone':
      return givePhone(understood, act.text, facts);
    case 'choosePayment':
      return choosePayment(understood, act, facts);
    case 'giveChange':
      return giveChange(understood, act.cents, facts);
    case 'usual':
      return usual(understood, act, facts);
    case 'pickUp':
      return choosePickUp(understood, facts);
    case 'deliver':
      return chooseDelivery(understood);
    case 'giveAge':
      return giveAge(understood, act.years, facts, then);
    case 'giveAllergy':
      return giveAllergy(understood, act.said, facts);
    case 'giveTime':
      return giveTime(understood, act.said, facts);
    case 'giveCoupon':
      return giveCoupon(understood, act, facts);
    case 'giveTip':
      return giveTip(understood, act.cents);
    case 'giveTipShare':
      return giveTipShare(understood, act.percent, facts);
    case 'giveCpf':
      return giveCpf(understood, act.text, facts);
    case 'giveEmail':
      return giveEmail(understood, act.email);
    case 'chooseNews':
      return chooseNews(understood, act.choice);
    case 'askWhy':
      return askWhy(understood, facts);
    case 'complain':
      return complain(understood, act.text, facts);
    case 'rate':
      return rate(understood, act.stars, facts);
    case 'linkChannel':
      return guarded(understood, act, facts, { ...understood, effect: { kind: 'giveLinkCode' } });
    case 'setVoiceCode':
      return setVoiceCode(understood, facts);
    case 'dropVoiceCode':
      return dropVoiceCode(understood, facts);
    case 'giveVoiceCode':
      return giveVoiceCode(understood, act.code, facts, (from, acts, within) =>
        acts.reduce((each, next) => apply(each, next, within), from),
      );
    case 'giveLinkCode':
      return pendingPhoneCode(step.session)
        ? givePhoneCode(understood, act.code, facts)
        : guarded(understood, act, facts, {
            ...understood,
            effect: { kind: 'redeemLinkCode', code: act.code },
          });
    case 'forgetMe':
      return forgetMe(understood, facts);
    case 'letLearn':
      return letLearn(understood, act.may);
    case 'askMyData':
      return askMyData(understood, facts);
    case 'checkOut':
      return checkOut(understood);
    case 'confirm':
      return confirm(understood, facts, then);
    case 'changePlaced':
      return changePlaced(understood, act, facts, then);
    case 'askWhichPlaced':
      return go(understood, [], { pending: { kind: 'whichPlaced', words: act.words } });
    case 'putInto':
      return putInto(understood, act.order, facts, then);
    case 'movePlaced':
      return movePlaced(understood, act.orderId, act.text, facts);
    case 'answerSoldOut':
      return answerSoldOut(understood, act, facts);
    case 'whenSoldOut':
      return whenSoldOut(understood, act.policy);
    case 'askCode':
      return askCode(understood, facts);
    case 'deny':
      return deny(understood, facts);
    case 'keepAsIs':
      return keepAsIs(understood, facts);
    case 'dropIt':
      return dropIt(understood, facts);
    case 'cancelOrder':
      return cancelOrder(understood, act.number, facts);
    case 'askMenu':
      return askMenu(understood, act, facts);
    case 'hearOn':
      return hearOn(understood, facts);
    case 'askItem':
      return askItem(understood, act, facts);
    case 'askFree':
      return askFree(understood, act.allergens, facts);
    case 'askDiet':
      return askDiet(understood, act, facts);
    case 'askPromotions':
      return askPromotions(understood, facts);
    case 'askMinimum':
      return askMinimum(understood, facts);
    case 'askFaq':
      return askFaq(understood, act.entry, facts);
    case 'askTotal':
      return askTotal(understood, facts);
    case 'askStatus':
      return askStatus(understood, facts);
    case 'askHours':
      return askHours(understood, facts);
    case 'askArea':
      return askArea(understood, act, facts);
    case 'askWhere':
      return askWhere(understood, facts);
    case 'askAgain':
      return askAgain(understood, act.what);
    case 'askSuggestion':
      return askSuggestion(understood, act, facts);
    case 'clarify':
      return {
        ...understood,
        ask: say('modelQuestion', { question: act.question }),
        askPending: { kind: 'item' },
      };
    case 'outOfScope':
      return outOfScope(understood, act.why);
    case 'help':
      return help(understood, facts);
    case 'human':
      return { ...understood, effect: { kind: 'handOff' } };
    case 'thanks':
      return answer(understood, say('thanks'));
    case 'speak':
      return go(understood, [say(act.fixed ? 'languageOfDevice' : 'languageOn')]);
    case 'slower':
      return go(understood, [say('slowerOn')], { profile: { ...profile, manner: 'slow' } });
    case 'shorter':
      return go(understood, [say('shorterOn')], { profile: { ...profile, manner: 'short' } });
    case 'stop':
      return { ...answer(understood, say('goodbye', { shop: shop.name })), over: true };
    case 'notUnderstood':
      return notUnderstood(step, act, facts);
  }
}
