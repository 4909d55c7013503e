/**
 * What the skill asks Amazon for, beside its endpoint: each is used by the code that is named here, and
 * tests/alexa/manifest.test.ts keeps them in step.
 */

/** What a customer may let the skill know or do (lambda/channels/alexa/device.ts, consent.ts). */
export const MANIFEST_PERMISSIONS = [
  'alexa::devices:all:address:full:read',
  'alexa::profile:name:read',
  'alexa::profile:mobile_number:read',
  'alexa::profile:email:read',
  'alexa::devices:all:notifications:write',
] as const;

/** What Amazon tells the Lambda outside any talk (lambda/channels/alexa/skill-event.ts). */
const SUBSCRIPTIONS = [
  'SKILL_ENABLED',
  'SKILL_DISABLED',
  'SKILL_ACCOUNT_LINKED',
  'SKILL_PERMISSION_ACCEPTED',
  'SKILL_PERMISSION_CHANGED',
  'SKILL_PROACTIVE_SUBSCRIPTION_CHANGED',
] as const;

/** What the skill may notify of (lambda/adapters/alexa-events/). */
const PUBLICATIONS = ['AMAZON.OrderStatus.Updated'] as const;

/** Its `endpoint`, which it needs, is the deployment's own and is set when deploying. */
export const manifestEvents = {
  subscriptions: SUBSCRIPTIONS.map((eventName) => ({ eventName })),
  publications: PUBLICATIONS.map((eventName) => ({ eventName })),
};

/** Screens that the documents in lambda/channels/alexa/apl/ are made for: Echo Spot to Echo Show 21, and televisions. */
export const screens = {
  type: 'ALEXA_PRESENTATION_APL',
  supportedViewports: [
    { mode: 'HUB', shape: 'ROUND', minWidth: 480, maxWidth: 480, minHeight: 480, maxHeight: 480 },
    {
      mode: 'HUB',
      shape: 'RECTANGLE',
      minWidth: 960,
      maxWidth: 1279,
      minHeight: 100,
      maxHeight: 599,
    },
    {
      mode: 'HUB',
      shape: 'RECTANGLE',
      minWidth: 960,
      maxWidth: 1920,
      minHeight: 600,
      maxHeight: 1279,
    },
    {
      mode: 'TV',
      shape: 'RECTANGLE',
      minWidth: 960,
      maxWidth: 960,
      minHeight: 540,
      maxHeight: 540,
    },
  ],
} as const;
