import { DomainName } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { PixProvider } from '../lambda/adapters/pix/provider.ts';
import type { Setting } from './setting.ts';
import { withSecret } from './secret.ts';
import type { PixWebhookDomain } from './settings.ts';
import type { ShopFunction } from './shop-function.ts';
import { WebhookApi } from './webhook-api.ts';

/** The bank's settings block, with the right to read the secret that it names. */
export const pixProviderSetting = (scope: Construct, pix: PixProvider): Setting =>
  withSecret(scope, JSON.stringify(pix), pix.secretName);

interface PixWebhook {
  pixWebhookDomain: PixWebhookDomain | undefined;
  webhooks: ShopFunction<'webhooks'>;
  webhookApi: WebhookApi;
}

/**
 * Lets the bank post. With a domain of its own the API asks for the bank's certificate, and the route is nowhere else:
 * an API with mutual TLS asks everyone for one, so other providers need another API.
 * @returns what the address that the bank is given begins with; its unguessable part is kept out of the stack's outputs
 */
export function pixWebhookRoute(
  scope: Construct,
  { pixWebhookDomain, webhooks, webhookApi }: PixWebhook,
): string {
  const api = pixWebhookDomain
    ? new WebhookApi(scope, 'PixWebhookApi', webhooks, mutualTlsDomain(scope, pixWebhookDomain))
    : webhookApi;
  api.route(
    '/webhooks/pix/{proxy+}',
    'The address has an unguessable part, and each charge is read back at the bank.',
  );
  return `${api.url}/webhooks/pix/`;
}

function mutualTlsDomain(scope: Construct, settings: PixWebhookDomain): DomainName {
  const { name, certificateArn, truststore } = settings;
  const { hostname, pathname } = new URL(truststore);
  return new DomainName(scope, 'PixWebhookDomain', {
    domainName: name,
    certificate: Certificate.fromCertificateArn(scope, 'PixWebhookCertificate', certificateArn),
    mtls: {
      bucket: Bucket.fromBucketName(scope, 'PixTruststore', hostname),
      key: pathname.slice(1),
    },
  });
}
