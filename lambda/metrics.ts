/** Where all that we measure ourselves is found in CloudWatch. */
export const METRICS_NAMESPACE = 'Balcao';

/** Codes by SMS that were not sent, since the phone or the whole shop had had its share of the day. */
export const PHONE_CODE_METRICS = {
  phoneSpent: 'PhoneCodesSpent',
  shopSpent: 'ShopCodesSpent',
} as const;

/**
 * One line of the log that CloudWatch also reads as metrics (embedded metric format). It goes to standard
 * output as it is: `console.log` would wrap it in the JSON of Lambda's own log, where it is not looked for.
 */
export function logWithMetrics(
  counts: Readonly<Record<string, number>>,
  facts: Readonly<Record<string, unknown>>,
  now: Date,
): void {
  const line = {
    ...facts,
    ...counts,
    _aws: {
      Timestamp: now.getTime(),
      CloudWatchMetrics: [
        {
          Namespace: METRICS_NAMESPACE,
          Dimensions: [[]],
          Metrics: Object.keys(counts).map((Name) => ({
            Name,
            Unit: Name.endsWith('Milliseconds') ? 'Milliseconds' : 'Count',
          })),
        },
      ],
    },
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
