import { nextOpening, openAt } from '../../domain/opening.ts';
import { momentAt, wallTime } from '../../domain/zoned-time.ts';
import { moment } from '../moment.ts';
import { say } from '../phrases.ts';
import type { SaidTime } from '../words/time-meant.ts';
import { go, type Facts, type Step } from './step.ts';

/** When the order is wanted: as soon as possible, or at a time the shop is open. */
export function giveTime(step: Step, said: SaidTime, facts: Facts): Step {
  const { shop } = facts.book;
  const { draft } = step.session;
  switch (said.kind) {
    case 'now':
      return go(step, openAt(shop, facts.now) ? [say('asSoonAsPossible')] : [], {
        draft: { ...draft, scheduledFor: undefined },
      });
    case 'unsaid':
      // Asked already, or agreed on: that is asked again, not forgotten.
      return step.session.pending.kind === 'time'
        ? go(step, [])
        : {
            ...go(step, []),
            ask: say('askDayAndTime'),
            askPending: { kind: 'time', candidates: [] },
          };
    case 'past':
      return go(step, [say('timePast')]);
    case 'day': {
      const agreed = draft.scheduledFor;
      if (agreed !== undefined && said.part !== true) {
        const { minutes } = wallTime(new Date(agreed), shop.timeZone);
        const at = momentAt(said.day, minutes, shop.timeZone);
        return at > facts.now
          ? schedule(step, at, facts)
          : go(step, [say('timePast')], {
              pending: { kind: 'time', candidates: [], day: said.words },
            });
      }
      return go(step, [], { pending: { kind: 'time', candidates: [], day: said.words } });
    }
    case 'at':
      return schedule(step, said.at, facts);
    case 'ambiguous': {
      const open = said.candidates.filter((at) => openAt(shop, at));
      const [only] = open;
      if (only && open.length === 1) return schedule(step, only, facts);
      const candidates = (open.length > 0 ? open : said.candidates).map((at) => at.toISOString());
      return go(step, [], { pending: { kind: 'time', candidates } });
    }
  }
}

/** Takes a time at which the shop is open; else says when it opens next. */
export function schedule(step: Step, at: Date, { book, now, locale }: Facts): Step {
  const { shop } = book;
  const { draft } = step.session;
  if (openAt(shop, at)) {
    const when = moment(at, now, shop.timeZone, locale);
    return go(step, [say('scheduled', { when })], {
      draft: { ...draft, scheduledFor: at.toISOString() },
      pending: { kind: 'nothing' },
    });
  }
  const opening = nextOpening(shop, at);
  if (!opening) return go(step, [say('closedToday')]);
  return go(step, [say('closedThen', { when: moment(opening, now, shop.timeZone, locale) })], {
    pending: { kind: 'time', candidates: [opening.toISOString()] },
  });
}
