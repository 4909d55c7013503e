import type {
  Interpretation,
  InterpretRequest,
  ModelUsage,
  Taste,
} from '../dialogue/interpretation.ts';
import type { CustomerId, OrderId } from '../domain/ids.ts';
import type { Locale } from '../domain/locale.ts';

export interface Interpreter {
  /** What a model takes a sentence for. Trouble is an answer too; it does not throw. */
  interpret(request: InterpretRequest): Promise<Interpretation>;
}

/** What the model may cost in a day, and whether it is to be left alone, for all environments of the Lambda. */
export interface ModelLedger {
  /** Sets aside what a call may cost at most, in millionths of a dollar. */
  reserve(microDollars: number, now: Date): Promise<'granted' | 'budget' | 'resting'>;
  /** Adds the difference, mostly negative, between what was set aside at `now` and what it came to. */
  settle(microDollars: number, now: Date): Promise<void>;
  rest(until: Date, now: Date): Promise<void>;
}

/** A sentence whose answer did not come in time, to be asked again without anybody waiting. */
export interface LateQuestion {
  customer: CustomerId;
  requestId: string;
  locale: Locale;
  words: string;
}

export interface Later {
  send(question: LateQuestion): Promise<void>;
}

/** What a turn needed of the model, and an order once it is placed. */
export interface TurnMeasured {
  /** What came of the model, where it was asked what was meant, or what it would suggest. */
  model?: Interpretation['kind'] | Taste['kind'];
  /** Where it gave none: why. */
  without?: Extract<Interpretation, { kind: 'none' }>['why'];
  suggesting?: true;
  usage?: ModelUsage;
  /** The order that the turn placed, with all that its talk took of the model. */
  placed?: { orderId: OrderId; usage: ModelUsage };
}

export interface CallMeasured {
  event: 'lateAnswer' | 'orderSuggestion';
  orderId?: OrderId;
  /** Without it the call was given up. */
  usage?: ModelUsage;
}

export interface Meter {
  turn(measured: TurnMeasured): void;
  /** A call that no turn waited for. */
  call(measured: CallMeasured): void;
}
