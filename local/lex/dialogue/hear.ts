import type { BotIntent, BotLocale, BotSlot } from '../bot.ts';
import type { Intent, Interpretation, Session, SlotValue } from '../session/state.ts';
import { answerIn } from '../slots/built-in/confirmation.ts';
import type { Candidate } from '../understanding/classify.ts';

/** What an utterance meant at this point of the talk. */
export interface Heard {
  /** The intent that the talk is about now, with the slots heard. */
  intent: Intent;
  interpretations: Interpretation[];
  /** How often in a row what was asked for did not come; 0 for an utterance that was understood. */
  misses: number;
}

/** Lex names five intents at most. */
const MOST_INTERPRETATIONS = 5;
/** While a slot or a yes is asked for, only a clear utterance leads to another intent. */
const CLEAR = 0.8;

export function hear(locale: BotLocale, session: Session, text: string): Heard {
  const candidates = locale.classify(text);
  const { dialogAction, intent } = session;
  const current = intent && locale.intents.get(intent.name);
  if (intent && current && dialogAction?.type === 'ElicitSlot') {
    const slot = current.slots.find(({ name }) => name === dialogAction.slotToElicit);
    if (slot) return hearSlot(locale, session.misses, intent, slot, text, candidates);
  }
  if (intent && current && dialogAction?.type === 'ConfirmIntent')
    return hearConfirmation(locale, session.misses, intent, current, text, candidates);
  const [best] = candidates;
  if (best && best.score >= locale.threshold) return about(locale, candidates, fresh(locale, best));
  return about(locale, candidates, emptyIntent(locale.fallback));
}

function hearSlot(
  locale: BotLocale,
  misses: number,
  intent: Intent,
  slot: BotSlot,
  text: string,
  candidates: Candidate[],
): Heard {
  const fill = (slots: Record<string, SlotValue>) =>
    about(locale, candidates, { ...intent, slots: { ...intent.slots, ...slots } });
  const value = slot.type.resolve(text);
  if (value && slot.type.takes === 'everything') return fill({ [slot.name]: value });
  const listed = value !== undefined && value.value.resolvedValues.length > 0;
  const [best] = candidates;
  const clear = best && best.score >= Math.max(locale.threshold, CLEAR) ? best : undefined;
  if (value && listed && (!clear || clear.intent === intent.name || clear.score < 1))
    return fill({ [slot.name]: value });
  const [bySample] = slot.classify(text);
  const sampled = bySample?.slots[slot.name];
  if (sampled && bySample.score >= CLEAR) return fill({ [slot.name]: sampled });
  const own = candidates.find((candidate) => candidate.intent === intent.name);
  if (own?.slots[slot.name] && own.score >= locale.threshold) return fill(own.slots);
  if (clear && clear.intent !== intent.name) return about(locale, candidates, fresh(locale, clear));
  if (value) return fill({ [slot.name]: value });
  return missed(locale, misses, slot.prompt?.maxRetries ?? 0, intent, candidates);
}

function hearConfirmation(
  locale: BotLocale,
  misses: number,
  intent: Intent,
  current: BotIntent,
  text: string,
  candidates: Candidate[],
): Heard {
  const answer = answerIn(text, locale.language);
  if (answer === 'Yes' || answer === 'No')
    return about(locale, candidates, {
      ...intent,
      confirmationState: answer === 'Yes' ? 'Confirmed' : 'Denied',
    });
  const [best] = candidates;
  if (best && best.score >= Math.max(locale.threshold, CLEAR)) {
    if (best.intent !== intent.name) return about(locale, candidates, fresh(locale, best));
    return about(locale, candidates, {
      ...intent,
      confirmationState: 'None',
      slots: { ...intent.slots, ...best.slots },
    });
  }
  return missed(locale, misses, current.confirmation?.maxRetries ?? 0, intent, candidates);
}

/** Asks again as often as the bot says; after that the fallback intent takes over. */
function missed(
  locale: BotLocale,
  misses: number,
  maxRetries: number,
  intent: Intent,
  candidates: Candidate[],
): Heard {
  if (misses >= maxRetries) return about(locale, candidates, emptyIntent(locale.fallback));
  return { ...about(locale, candidates, intent), misses: misses + 1 };
}

/** The intent meant first, then the others, the fallback before those below the threshold. */
function about(locale: BotLocale, candidates: Candidate[], intent: Intent): Heard {
  const others = candidates.filter((candidate) => candidate.intent !== intent.name);
  const named = ({ score, ...candidate }: Candidate): Interpretation => ({
    intent: fresh(locale, candidate),
    score,
  });
  const score = candidates.find((candidate) => candidate.intent === intent.name)?.score;
  const isFallback = intent.name === locale.fallback.name;
  const first: Interpretation = isFallback ? { intent } : { intent, score: score ?? 1 };
  const fallback = isFallback ? [] : [{ intent: emptyIntent(locale.fallback) }];
  const above = others.filter((other) => other.score >= locale.threshold && !isFallback);
  const below = others.filter((other) => !above.includes(other));
  return {
    intent,
    misses: 0,
    interpretations: [first, ...above.map(named), ...fallback, ...below.map(named)].slice(
      0,
      MOST_INTERPRETATIONS,
    ),
  };
}

function fresh(locale: BotLocale, candidate: Pick<Candidate, 'intent' | 'slots'>): Intent {
  const intent = emptyIntent(locale.intents.get(candidate.intent) ?? locale.fallback);
  return { ...intent, slots: { ...intent.slots, ...candidate.slots } };
}

/** An intent as it begins: all its slots empty. */
export const emptyIntent = (intent: BotIntent): Intent => ({
  name: intent.name,
  state: 'InProgress',
  confirmationState: 'None',
  slots: Object.fromEntries(intent.slots.map((slot) => [slot.name, null])),
});
