import * as z from 'zod';

const manifestSchema = z.looseObject({
  manifest: z.looseObject({
    events: z.looseObject({}),
    apis: z.looseObject({ custom: z.looseObject({}) }),
  }),
});

/** The manifest as a deployment hands it in: requests and skill events both go to its Lambda. */
export function withEndpoint(skill: unknown, lambdaArn: string): object {
  const { manifest, ...rest } = manifestSchema.parse(skill);
  const endpoint = { uri: lambdaArn };
  return {
    ...rest,
    manifest: {
      ...manifest,
      events: { ...manifest.events, endpoint },
      apis: { ...manifest.apis, custom: { ...manifest.apis.custom, endpoint } },
    },
  };
}
