import {
  DeleteObjectsCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { RECEIPT_FORMATS, type ReceiptFormat } from '../../domain/receipt.ts';
import type { ReceiptStore } from '../../ports.ts';
import { boundedHttp } from '../bounded-http.ts';

const ANSWER_MILLISECONDS = 3_000;

/** Where receipts are in the bucket; its lifecycle rule ends what is below. */
const keyOf = (token: string, format: ReceiptFormat) => `receipts/${token}/${format}.pdf`;

/** Receipts in a bucket that nobody else can read. */
export function s3Receipts(bucket: string): ReceiptStore {
  const client = new S3Client({
    maxAttempts: 3,
    requestHandler: boundedHttp(ANSWER_MILLISECONDS),
  });
  return {
    async put(token, format, { pdf, name, expiresAt }) {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: keyOf(token, format),
          Body: pdf,
          ContentType: 'application/pdf',
          Metadata: { name, expires: expiresAt.toISOString() },
        }),
      );
    },

    async get(token, format) {
      try {
        const { Body, Metadata } = await client.send(
          new GetObjectCommand({ Bucket: bucket, Key: keyOf(token, format) }),
        );
        const pdf = await Body?.transformToByteArray();
        const { name, expires } = Metadata ?? {};
        if (!pdf || name === undefined || expires === undefined)
          throw new TypeError(`the receipt at ${bucket} was not written by us`);
        return { pdf, name, expiresAt: new Date(expires) };
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },

    async remove(token) {
      const Objects = RECEIPT_FORMATS.map((format) => ({ Key: keyOf(token, format) }));
      await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects } }));
    },
  };
}
