/** What something uses of each service that is paid for by use. Money, tokens and megabytes are not rounded. */
export interface Usage {
  lexTextRequests: number;
  lambdaRequests: number;
  lambdaGigabyteSeconds: number;
  dynamodbReadUnits: number;
  dynamodbWriteUnits: number;
  stateTransitions: number;
  snsPublishes: number;
  sqsRequests: number;
  s3Puts: number;
  httpApiRequests: number;
  logGigabytes: number;
  traces: number;
  modelInputTokens: number;
  modelOutputTokens: number;
}

export const NOTHING: Usage = {
  lexTextRequests: 0,
  lambdaRequests: 0,
  lambdaGigabyteSeconds: 0,
  dynamodbReadUnits: 0,
  dynamodbWriteUnits: 0,
  stateTransitions: 0,
  snsPublishes: 0,
  sqsRequests: 0,
  s3Puts: 0,
  httpApiRequests: 0,
  logGigabytes: 0,
  traces: 0,
  modelInputTokens: 0,
  modelOutputTokens: 0,
};

const NAMES = Object.keys(NOTHING) as (keyof Usage)[];

const each = (make: (name: keyof Usage) => number): Usage =>
  Object.fromEntries(NAMES.map((name) => [name, make(name)])) as unknown as Usage;

export const times = (usage: Usage, factor: number): Usage => each((name) => usage[name] * factor);

export const together = (...all: readonly Usage[]): Usage =>
  each((name) => all.reduce((sum, usage) => sum + usage[name], 0));
