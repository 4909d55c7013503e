import { Stack } from 'aws-cdk-lib';
import { CfnGuardrail, CfnGuardrailVersion, type CfnGuardrailProps } from 'aws-cdk-lib/aws-bedrock';
import { Construct } from 'constructs';
import { fingerprint } from '../lambda/domain/fingerprint.ts';
import { regionsOf } from './geographies.ts';
import { allows, plain, type Setting } from './setting.ts';

const HARMS = ['HATE', 'INSULTS', 'SEXUAL', 'VIOLENCE', 'MISCONDUCT'] as const;

/** What a customer may type and the model has no use for. */
const PERSONAL = [
  'CREDIT_DEBIT_CARD_NUMBER',
  'CREDIT_DEBIT_CARD_CVV',
  'PASSWORD',
  'EMAIL',
] as const;

/**
 * What the model is kept from hearing and saying. Portuguese needs the STANDARD tier, and that needs the
 * cross-region profile of the region's geography.
 */
export class Guardrail extends Construct {
  /** The guardrail in a Lambda's environment, with the right to have it applied. */
  readonly settings: { GUARDRAIL_ID: Setting; GUARDRAIL_VERSION: Setting };

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const stack = Stack.of(this);
    const geography = stack.region.slice(0, 2);
    const profileIn = (region: string) =>
      `arn:aws:bedrock:${region}:${stack.account}:guardrail-profile/${geography}.guardrail.v1:0`;
    const both = (type: string) => ({ type, inputStrength: 'HIGH', outputStrength: 'HIGH' });
    const definition: CfnGuardrailProps = {
      name: `${stack.stackName}-conversation`,
      description: 'Keeps insults, attacks on the prompt, documents and cards away from the model',
      // Never heard by a customer: a blocked turn is answered by the rules, without the model.
      blockedInputMessaging: 'blocked',
      blockedOutputsMessaging: 'blocked',
      crossRegionConfig: { guardrailProfileArn: profileIn(stack.region) },
      contentPolicyConfig: {
        contentFiltersTierConfig: { tierName: 'STANDARD' },
        filtersConfig: [
          ...HARMS.map(both),
          // The service takes this one on what comes in only.
          { type: 'PROMPT_ATTACK', inputStrength: 'HIGH', outputStrength: 'NONE' },
        ],
      },
      sensitiveInformationPolicyConfig: {
        piiEntitiesConfig: PERSONAL.map((type) => ({ type, action: 'ANONYMIZE' })),
        regexesConfig: [
          {
            name: 'CPF',
            description:
              'The number of a Brazilian taxpayer, which the service does not know of itself',
            // Eleven bare digits are a mobile number as well, so a CPF must be written like one.
            pattern: '\\b(\\d{3}\\.\\d{3}\\.\\d{3}-?|\\d{9}-)\\d{2}\\b',
            action: 'ANONYMIZE',
          },
        ],
      },
    };
    const guardrail = new CfnGuardrail(this, 'Guardrail', definition);
    // A version is a copy that never changes: a new definition needs a new one.
    const mark = fingerprint(stack.resolve(definition));
    const version = new CfnGuardrailVersion(this, `Version${mark}`, {
      guardrailIdentifier: guardrail.attrGuardrailId,
    });
    const apply = allows(
      'bedrock',
      ['ApplyGuardrail'],
      guardrail.attrGuardrailArn,
      ...regionsOf(geography).map(profileIn),
    );
    this.settings = {
      GUARDRAIL_ID: { value: guardrail.attrGuardrailId, permissions: [apply] },
      GUARDRAIL_VERSION: plain(version.attrVersion),
    };
  }
}
