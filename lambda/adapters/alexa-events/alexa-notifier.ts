import { services } from 'ask-sdk-model';
import type { AlexaMessage } from '../../domain/message.ts';
import { MessageRefusedError } from '../../domain/message.ts';
import type { AlexaNotifier } from '../../message-ports.ts';
import { fetchApiClient } from './fetch-api-client.ts';

/** What a skill shows of itself to send notifications: "Alexa Skill Messaging" in Amazon's developer console. */
export interface SkillCredentials {
  clientId: string;
  clientSecret: string;
}

interface AlexaEndpoints {
  /** Where tokens come from: `https://api.amazon.com`. */
  auth: string;
  /** Of the customers' region: `https://api.amazonalexa.com` for the Americas. */
  api: string;
  stage: 'DEVELOPMENT' | 'LIVE';
}

const { ProactiveEventsServiceClient } = services.proactiveEvents;

/**
 * Notifications on a customer's Alexa devices (`AMAZON.OrderStatus.Updated`), by Amazon's own client, which keeps
 * its token until a minute before it ends.
 */
export function alexaNotifier(
  credentials: () => Promise<SkillCredentials>,
  { auth, api, stage }: AlexaEndpoints,
): AlexaNotifier {
  let client: Promise<InstanceType<typeof ProactiveEventsServiceClient>> | undefined;
  const connect = async () =>
    new ProactiveEventsServiceClient(
      { apiClient: fetchApiClient, apiEndpoint: api, authorizationValue: '' },
      { ...(await credentials()), authEndpoint: auth },
    );
  return {
    async send(message) {
      client ??= connect();
      try {
        await (await client).createProactiveEvent(eventOf(message), stage);
      } catch (error) {
        switch (statusOf(error)) {
          case 409: // Sent before.
            return;
          case 400:
          case 432: // As many notifications as a live skill may send to one customer.
            throw new MessageRefusedError(`Alexa answered ${statusOf(error)}`);
          default:
            // The token may be no good any more, or the credentials: both are asked for anew.
            client = undefined;
            throw new AlexaUnavailableError(`Alexa answered ${statusOf(error)}`);
        }
      }
    },
  };
}

/** Alexa did not take a notification, and may later. Amazon's own error is left out: it may name the customer. */
class AlexaUnavailableError extends Error {
  override readonly name = 'AlexaUnavailableError';
}

const statusOf = (error: unknown): number | string =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : error instanceof Error
      ? `nothing (${error.name})`
      : 'nothing';

/** https://developer.amazon.com/docs/smapi/schemas-for-proactive-events.html */
function eventOf(message: AlexaMessage): services.proactiveEvents.CreateProactiveEventRequest {
  const { user, referenceId, at, expiresAt, status, entered, sellerNames } = message;
  const moment =
    'at' in entered
      ? { enterTimestamp: entered.at }
      : { deliveryDetails: { expectedArrival: entered.expected } };
  return {
    timestamp: at.toISOString(),
    referenceId,
    expiryTime: expiresAt.toISOString(),
    event: {
      name: 'AMAZON.OrderStatus.Updated',
      payload: {
        state: { status, ...moment },
        order: { seller: { name: 'localizedattribute:sellerName' } },
      },
    },
    localizedAttributes: sellerNames.map(({ locale, name }) => ({ locale, sellerName: name })),
    relevantAudience: { type: 'Unicast', payload: { user } },
  };
}
