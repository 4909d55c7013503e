import { foldText } from '../domain/fold.ts';
import type { MenuIndex } from '../domain/menu-index.ts';
import { actOfCommand } from './act-of-command.ts';
import type { Act } from './acts.ts';
import { actsOfReading } from './acts-of-reading.ts';
import { allergensIn } from './allergens-in.ts';
import { answerInOwnWords } from './answer-in-own-words.ts';
import { answerWhich } from './answer-which.ts';
import { askedNow } from './asked-now.ts';
import { commandIn } from './commands.ts';
import { extraIn } from './extras-in.ts';
import type { Here } from './here.ts';
import { readerOf } from './readers.ts';
import { usualBut } from './usual-but.ts';
import type { Session } from './session.ts';

/** What words come to by our own rules: acts that may be acted on, or what was left over. */
export type Heard = { acts: Act[]; by: 'command' | 'answer' | 'reader' } | { unread: string[] };

/** Hears words in one language: a command, an answer to what was asked, an order, in this order. */
export function hear(words: string, session: Session, menu: MenuIndex, here: Here): Heard {
  const { locale } = here;
  const command = commandIn(words, locale);
  const commanded = command && actOfCommand(command, words, locale);
  if (commanded?.kind === 'askMenu') return { acts: [askMenu(words, menu)], by: 'command' };
  if (commanded) return { acts: [commanded], by: 'command' };
  const usual = usualBut(words, locale);
  if (usual) return { acts: [usual], by: 'command' };
  const answered = answerInOwnWords(words, session.pending, here);
  if (answered) return { acts: [answered], by: 'answer' };
  const allergies = allergensIn(words, locale);
  if (allergies) return { acts: [{ kind: 'giveAllergy', said: allergies }], by: 'answer' };
  const extra = extraIn(words, locale);
  return extra ? { acts: [extra], by: 'answer' } : read(words, session, menu, here);
}

function read(words: string, session: Session, menu: MenuIndex, here: Here): Heard {
  const asked = askedNow(session.pending, session.basket);
  const reading = readerOf(menu, here.locale).readTurn(words, {
    basket: session.basket,
    ...(asked && { asked }),
  });
  const which = answerWhich(reading, session.pending);
  if (which) return { acts: [which], by: 'reader' };
  const acts = actsOfReading(reading, session, here);
  const whole = reading.unread.length === 0;
  const detailsAlone = whole && reading.changes.length === 0;
  const doubtful = whole && acts.some((act) => act.kind === 'askWhich');
  return acts.length > 0 && (reading.sure || detailsAlone || doubtful)
    ? { acts, by: 'reader' }
    : { unread: reading.unread };
}

/** "O que tem de bebidas": the category whose name is in the words, if one is. */
function askMenu(words: string, { menu }: MenuIndex): Act {
  const said = ` ${foldText(words)} `;
  const category = menu.categories?.find(({ name }) =>
    Object.values(name).some((each) => said.includes(` ${foldText(each)} `)),
  );
  return { kind: 'askMenu', ...(category && { category: category.id }) };
}
