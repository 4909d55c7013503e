import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { RECEIPT_DAYS, RECEIPT_FORMATS } from '../lambda/domain/receipt.ts';
import { apiStage } from './api-stage.ts';
import { allows, type Setting } from './setting.ts';
import type { Settings } from './settings.ts';
import type { ShopFunction } from './shop-function.ts';

/** A token has 32 characters. */
const FILES = RECEIPT_FORMATS.map((format) => `receipts/${'?'.repeat(32)}/${format}.pdf`);

/** Receipts in a bucket that nobody but our Lambdas reads, and that forgets them a day after they expire. */
export class Receipts extends Construct {
  readonly #bucket: Bucket;

  constructor(scope: Construct, id: string, stage: Settings['stage']) {
    super(scope, id);
    this.#bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [{ prefix: 'receipts/', expiration: Duration.days(RECEIPT_DAYS + 1) }],
      removalPolicy: stage === 'production' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(this.#bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Only our Lambdas read it; what they answer is in the access log of the API.',
    });
  }

  /** The bucket's name, with the right to read receipts, and to learn that there is none. */
  forReading(): Setting {
    const { bucketArn, bucketName } = this.#bucket;
    return {
      value: bucketName,
      permissions: [
        allows('s3', ['GetObject'], ...FILES.map((file) => `${bucketArn}/${file}`)),
        allows('s3', ['ListBucket'], bucketArn),
      ],
    };
  }

  /** The bucket's name, with the right to write receipts, and to take one away that was written twice. */
  forWriting(): Setting {
    const { bucketArn, bucketName } = this.#bucket;
    const files = FILES.map((file) => `${bucketArn}/${file}`);
    return {
      value: bucketName,
      permissions: [allows('s3', ['DeleteObject', 'PutObject'], ...files)],
    };
  }

  /** The bucket's name, with the right to take receipts away. */
  forRemoving(): Setting {
    const { bucketArn, bucketName } = this.#bucket;
    const files = FILES.map((file) => `${bucketArn}/${file}`);
    return { value: bucketName, permissions: [allows('s3', ['DeleteObject'], ...files)] };
  }

  /** Opens the receipts to whoever has an address. @returns what an address begins with */
  open(handler: ShopFunction<'receipts'>): string {
    const api = new HttpApi(this, 'HttpApi', { createDefaultStage: false });
    apiStage(this, api);
    const routes = api.addRoutes({
      path: '/receipts/{token}',
      methods: [HttpMethod.GET],
      integration: new HttpLambdaIntegration('Receipts', handler),
      authorizer: new HttpNoneAuthorizer(),
    });
    for (const route of routes)
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'The address has 192 random bits, which only the customer is told, and it expires.',
      });
    return `${api.apiEndpoint}/receipts`;
  }
}
