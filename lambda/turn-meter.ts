import type { ModelUsage } from './dialogue/interpretation.ts';
import type { CallMeasured, Meter, TurnMeasured } from './ports.ts';
import { logWithMetrics } from './metrics.ts';

/**
 * What was needed of the model, as metrics: `Turns` and `ModelTurns` (those that needed it: their share), what each call took, whoever made
 * it, and of each order, once it is placed, what its whole talk took. Money is millionths of a US dollar at list prices.
 */
export const turnMeter: Meter = {
  turn({ model, without, suggesting, usage, placed }: TurnMeasured) {
    const needed = model !== undefined && without !== 'off';
    logWithMetrics(
      {
        Turns: 1,
        ModelTurns: needed ? 1 : 0,
        ...(suggesting && model !== 'none' && { ModelSuggestions: 1 }),
        ...(without === 'failed' && { ModelFailed: 1 }),
        ...((without === 'budget' || without === 'resting') && { ModelLeftAlone: 1 }),
        ...(model === 'late' && { ModelLate: 1 }),
        ...(model === 'blocked' && { ModelBlocked: 1 }),
        ...(usage && ofCall(usage)),
        ...(placed && {
          OrderModelInputTokens: placed.usage.inputTokens,
          OrderModelOutputTokens: placed.usage.outputTokens,
          OrderModelMilliseconds: placed.usage.milliseconds,
          OrderModelMicroDollars: placed.usage.microDollars,
        }),
      },
      { event: 'turn', ...(placed && { orderId: placed.orderId }) },
      new Date(),
    );
  },

  call({ event, orderId, usage }: CallMeasured) {
    logWithMetrics(
      {
        ...(event === 'orderSuggestion' && { ModelSuggestions: 1 }),
        ...(usage ? ofCall(usage) : { ModelLate: 1 }),
      },
      { event, ...(orderId !== undefined && { orderId }) },
      new Date(),
    );
  },
};

const ofCall = (usage: ModelUsage) => ({
  ModelInputTokens: usage.inputTokens,
  ModelOutputTokens: usage.outputTokens,
  ModelMilliseconds: usage.milliseconds,
  ModelMicroDollars: usage.microDollars,
});
