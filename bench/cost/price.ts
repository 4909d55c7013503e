import prices from '../../prices/aws.json' with { type: 'json' };
import type { Usage } from './usage.ts';

const { useEast1, bedrock } = prices;

/** What a month costs before anybody orders. */
export interface Standing {
  alarms: number;
  customMetrics: number;
  secrets: number;
  storedGigabytes: number;
}

/** Dollars of one unit of what is used, with the model `modelId` for the tokens. */
function unitPrices(modelId: string): Usage {
  const model = bedrock.models.find(({ id }) => modelId.includes(id));
  if (!model) throw new RangeError(`no price for the model ${modelId} in prices/aws.json`);
  const factor = modelId.startsWith('global.') ? 1 : bedrock.oneGeographyFactor;
  return {
    lexTextRequests: useEast1.lexTextRequest.dollars,
    lambdaRequests: useEast1.lambdaRequest.dollars,
    lambdaGigabyteSeconds: useEast1.lambdaArmGigabyteSecond.dollars,
    dynamodbReadUnits: useEast1.dynamodbReadUnit.dollars,
    dynamodbWriteUnits: useEast1.dynamodbWriteUnit.dollars,
    stateTransitions: useEast1.stepFunctionsTransition.dollars,
    snsPublishes: useEast1.snsPublish.dollars,
    sqsRequests: useEast1.sqsRequest.dollars,
    s3Puts: useEast1.s3Put.dollars,
    httpApiRequests: useEast1.httpApiRequest.dollars,
    logGigabytes: useEast1.cloudwatchLogGigabyte.dollars,
    traces: useEast1.xrayTrace.dollars,
    modelInputTokens: (model.input / 1_000_000) * factor,
    modelOutputTokens: (model.output / 1_000_000) * factor,
  };
}

/** Dollars by what they are for, at list prices without any free tier. */
export function dollarsBy(usage: Usage, modelId: string): Usage {
  const unit = unitPrices(modelId);
  const names = Object.keys(usage) as (keyof Usage)[];
  return Object.fromEntries(
    names.map((name) => [name, usage[name] * unit[name]]),
  ) as unknown as Usage;
}

export const dollarsOf = (usage: Usage, modelId: string): number =>
  Object.values<number>({ ...dollarsBy(usage, modelId) }).reduce((sum, part) => sum + part, 0);

/** Dollars of a month for what stands there. */
export const standingDollars = (standing: Standing): number =>
  standing.alarms * useEast1.cloudwatchAlarmMonth.dollars +
  standing.customMetrics * useEast1.cloudwatchMetricMonth.dollars +
  standing.secrets * useEast1.secretMonth.dollars +
  standing.storedGigabytes * useEast1.dynamodbGigabyteMonth.dollars;
