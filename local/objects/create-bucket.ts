import { CreateBucketCommand, ListBucketsCommand, type S3Client } from '@aws-sdk/client-s3';

export const RECEIPTS_BUCKET = 'balcao-receipts';

/** Creates the bucket of receipts, if it is not there yet. */
export async function createBucket(client: S3Client): Promise<void> {
  const { Buckets = [] } = await client.send(new ListBucketsCommand());
  if (Buckets.some(({ Name }) => Name === RECEIPTS_BUCKET)) return;
  await client.send(new CreateBucketCommand({ Bucket: RECEIPTS_BUCKET }));
}
