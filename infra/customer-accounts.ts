import { Aws, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  OAuthScope,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { plain } from './setting.ts';
import type { Settings } from './settings.ts';

/** Where Alexa comes back to, one address a part of the world: a skill may be used from any. */
const ALEXA_HOSTS = ['pitangui.amazon.com', 'layla.amazon.com', 'alexa.amazon.co.jp'];

interface CustomerAccountsProps {
  stage: Settings['stage'];
  vendorId: string;
}

/** The customers' accounts at the shop, which they link in the Alexa app: they make them themselves. */
export class CustomerAccounts extends Construct {
  readonly #userPool: UserPool;
  readonly #client: UserPoolClient;
  readonly #domain: UserPoolDomain;

  constructor(scope: Construct, id: string, { stage, vendorId }: CustomerAccountsProps) {
    super(scope, id);
    this.#userPool = new UserPool(this, 'UserPool', {
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      autoVerify: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 10,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      deletionProtection: stage === 'production',
      removalPolicy: stage === 'production' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.#domain = this.#userPool.addDomain('Domain', {
      cognitoDomain: {
        domainPrefix: `balcao-${stage === 'production' ? '' : 'dev-'}${Aws.ACCOUNT_ID}`,
      },
    });
    this.#client = this.#userPool.addClient('Alexa', {
      generateSecret: true,
      preventUserExistenceErrors: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: ALEXA_HOSTS.map((host) => `https://${host}/api/skill/link/${vendorId}`),
      },
    });
    Validations.of(this.#userPool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason: 'A second factor to order a pizza by voice would keep customers away.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason:
          'The Plus plan costs more a customer than an account protects: no money is kept here.',
      },
    );
  }

  /** What the conversation verifies tokens by. */
  get settings() {
    return {
      ACCOUNT_POOL_ID: plain(this.#userPool.userPoolId),
      ACCOUNT_CLIENT_ID: plain(this.#client.userPoolClientId),
      ACCOUNT_KEYS_URL: plain(`${this.#userPool.userPoolProviderUrl}/.well-known/jwks.json`),
    };
  }

  /** What account linking is set up with at Alexa; the client's secret is read from Cognito. */
  get outputs() {
    return {
      AccountPoolId: this.#userPool.userPoolId,
      AccountClientId: this.#client.userPoolClientId,
      AccountAuthorizationUrl: `${this.#domain.baseUrl()}/oauth2/authorize`,
      AccountTokenUrl: `${this.#domain.baseUrl()}/oauth2/token`,
    };
  }
}
