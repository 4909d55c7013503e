import { performance } from 'node:perf_hooks';
import { newSession } from '../../lambda/dialogue/session.ts';
import type { Interpretation } from '../../lambda/dialogue/interpretation.ts';
import { askModel } from '../../lambda/dialogue/model/ask-model.ts';
import { understand } from '../../lambda/dialogue/understand.ts';
import { customerId } from '../../lambda/domain/ids.ts';
import type { Locale } from '../../lambda/domain/locale.ts';
import type { Shop } from '../../lambda/domain/shop.ts';
import type { Interpreter } from '../../lambda/ports.ts';
import type { Example } from '../../tests/reader/corpus.ts';
import { figuresOf, type Figures, type Tried } from './figures.ts';
import { outcomeOfActs, outcomeOfProposals } from './outcome.ts';
import { labelled, menuOf } from './sentences.ts';

/** As long as a customer in a chat waits. */
const DEADLINE_MILLISECONDS = 8_000;

const OFF: Interpretation = { kind: 'none', why: 'off' };

/** The ways that are compared; those with a model are missing where it is off. */
export interface Comparison {
  locale: Locale;
  rules: Figures;
  model?: Figures;
  both?: Figures;
}

interface Setting {
  shop: Shop;
  /** Undefined where no model is asked. */
  interpreter?: Interpreter;
  limit: number;
  /** Told of each sentence done. */
  progress: (done: number, of: number) => void;
}

/**
 * The labelled sentences of a language by the rules alone, by the model alone (as it says it, unchecked), and by the rules
 * with the model behind them, which is what customers get. Each sentence begins a talk, and asks the model once.
 */
export async function evaluate(locale: Locale, setting: Setting): Promise<Comparison> {
  const { shop, interpreter, limit, progress } = setting;
  const rules: Tried[] = [];
  const model: Tried[] = [];
  const both: Tried[] = [];
  const examples = labelled(locale, limit);
  // A reader is built when its menu is first read, which is no sentence's time.
  for (const example of examples) await byDialogue({ ...example, text: 'x' }, shop, OFF);
  for (const [at, example] of examples.entries()) {
    rules.push(await byDialogue(example, shop, OFF));
    if (interpreter) {
      const { answer, tried } = await byModel(example, shop, interpreter);
      model.push(tried);
      both.push(await byDialogue(example, shop, answer, tried));
    }
    progress(at + 1, examples.length);
  }
  return {
    locale,
    rules: figuresOf(rules),
    ...(interpreter && { model: figuresOf(model), both: figuresOf(both) }),
  };
}

const SESSION = newSession(customerId('lex#eval'));

async function byModel(example: Example, shop: Shop, interpreter: Interpreter) {
  const { text, locale } = example;
  const from = performance.now();
  const deadline = Date.now() + DEADLINE_MILLISECONDS;
  const answer = await askModel(
    text,
    SESSION,
    { menu: menuOf(example), shop },
    locale,
    deadline,
    interpreter,
  );
  const proposals = answer.kind === 'proposed' ? answer.proposals : [];
  const tried: Tried = {
    example,
    outcome: outcomeOfProposals(proposals),
    milliseconds: performance.now() - from,
    ...('usage' in answer ? { usage: answer.usage } : { unanswered: true }),
  };
  return { answer, tried };
}

/** A turn as it is understood, the model's answer being one that is known. */
async function byDialogue(
  example: Example,
  shop: Shop,
  answer: Interpretation,
  model?: Tried,
): Promise<Tried> {
  const book = { version: 'eval', menu: menuOf(example), shop };
  const turn = {
    channel: 'lex' as const,
    locale: example.locale,
    identity: 'eval',
    requestId: 'eval',
    words: example.text,
    deadline: Date.now() + DEADLINE_MILLISECONDS,
  };
  const known: Interpreter = { interpret: () => Promise.resolve(answer) };
  const from = performance.now();
  const { acts, asked } = await understand(turn, SESSION, { book, orders: [] }, new Date(), known);
  const took = performance.now() - from;
  const modelled = asked && model;
  return {
    example,
    outcome: outcomeOfActs(acts),
    milliseconds: took + (modelled?.milliseconds ?? 0),
    ...(modelled?.usage && { usage: modelled.usage }),
    ...(modelled?.unanswered && { unanswered: true }),
  };
}
