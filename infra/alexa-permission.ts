import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ShopFunction } from './shop-function.ts';

/**
 * Lets Alexa call the Lambda: with a skill id, for that skill alone. The first deployment has none, because
 * Alexa takes a skill only once its Lambda lets Alexa in; the code refuses every skill until then.
 */
export function allowAlexa(fulfilment: ShopFunction<'fulfilment'>, skillId: string | undefined) {
  fulfilment.addPermission('Alexa', {
    principal: new ServicePrincipal('alexa-appkit.amazon.com'),
    ...(skillId !== undefined && { eventSourceToken: skillId }),
  });
}
