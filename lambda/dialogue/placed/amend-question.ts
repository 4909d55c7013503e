import { areaById } from '../../domain/delivery-area.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import { cents } from '../../domain/money.ts';
import type { Facts } from '../decide/step.ts';
import { describeLines } from '../describe.ts';
import { money, orderNumber, say } from '../phrases.ts';
import type { NextQuestion } from '../question.ts';
import type { Session } from '../session.ts';
import { amended, outgrownCash } from './amend.ts';
import { cancelQuestion } from './cancel-question.ts';
import { changeSayings } from './change-for-cash.ts';

/** What a placed order would become, and its new total; before it is agreed to nothing changes. */
export function amendQuestion(session: Session, facts: Facts): NextQuestion | undefined {
  const { amending, pending } = session;
  const order = facts.orders.find(({ id }) => id === amending?.orderId);
  if (!amending || !order) return undefined;
  const { book, locale } = facts;
  const number = orderNumber(order.number);
  if (session.basket.length === 0) return cancelQuestion(order.id, facts);
  const contents = amended(session, facts);
  if (!contents) return { question: say('askChangeWhat'), pending: { kind: 'item' } };
  const area = contents.address && areaById(book.shop, contents.address.area);
  const missing = (area?.minimumCents ?? 0) - contents.itemsCents;
  if (area && missing > 0)
    return {
      before: [
        say('belowMinimum', {
          minimum: money(cents(area.minimumCents)),
          missing: money(cents(missing)),
        }),
      ],
      question: say('askMore'),
      pending: { kind: 'item' },
    };
  const cash = outgrownCash(session, order, contents);
  if (cash !== undefined)
    return {
      before: [
        say('changeTooLittle', { cash: money(cents(cash)), total: money(contents.totalCents) }),
      ],
      question: say('askChange'),
      pending: { kind: 'change' },
    };
  const mark = fingerprint(contents);
  const again = pending.kind === 'amend' && pending.fingerprint === mark;
  return {
    before: again
      ? []
      : [
          say('orderWouldBe', {
            number,
            lines: describeLines(contents.lines, book.menu, locale),
            total: money(contents.totalCents),
          }),
          ...changeSayings(order.contents, contents),
        ],
    question: say('askAmend'),
    pending: { kind: 'amend', fingerprint: mark },
  };
}
