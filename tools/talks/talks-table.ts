import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { LocalJson } from '../../local/local-json.ts';
import { stackOutput } from '../stack-output.ts';

export interface TableOptions {
  /** A shop on this machine instead of a deployed one: its port. */
  port?: string;
  stack: string;
  region: string;
}

/** The records of the `talks` table whose key begins so, of a deployed shop or of one on this machine. */
export async function talksWith(prefix: string, options: TableOptions): Promise<object[]> {
  const { client, table } = await open(options);
  const found: object[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({
        TableName: table,
        FilterExpression: 'begins_with(#key, :prefix)',
        ExpressionAttributeNames: { '#key': 'key' },
        ExpressionAttributeValues: { ':prefix': prefix },
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    found.push(...Items);
    from = LastEvaluatedKey;
  } while (from);
  client.destroy();
  return found;
}

async function open({ port, ...options }: TableOptions) {
  if (port === undefined) {
    const table = await stackOutput(options, 'TalksTable', '--port of a shop on this machine');
    return { client: documents({ region: options.region }), table };
  }
  const response = await fetch(`http://127.0.0.1:${port}/local.json`).catch((cause: unknown) => {
    throw new Error(`no shop answers on port ${port}; start one with "npm start"`, { cause });
  });
  const { dynamodb } = (await response.json()) as LocalJson;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const settings = { region: options.region, endpoint: dynamodb.endpoint, credentials };
  return { client: documents(settings), table: dynamodb.tables.talks };
}

const documents = (settings: ConstructorParameters<typeof DynamoDBClient>[0]) =>
  DynamoDBDocumentClient.from(new DynamoDBClient(settings ?? {}));
