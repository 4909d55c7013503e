import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand, type ScanCommandInput } from '@aws-sdk/lib-dynamodb';
import type { LocalJson } from '../local/local-json.ts';
import { stackOutput } from './stack-output.ts';

export interface TableOptions {
  /** A shop on this machine instead of a deployed one: its port. */
  port?: string;
  stack: string;
  region: string;
}

const OUTPUTS = { talks: 'TalksTable', orders: 'OrdersTable' } as const;

/** The records of a table that a scan finds, of a deployed shop or of one on this machine. */
export async function scanTable(
  name: keyof typeof OUTPUTS,
  scan: Omit<ScanCommandInput, 'TableName' | 'ExclusiveStartKey'>,
  options: TableOptions,
): Promise<object[]> {
  const { client, table } = await open(name, options);
  const found: object[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ ...scan, TableName: table, ...(from && { ExclusiveStartKey: from }) }),
    );
    found.push(...Items);
    from = LastEvaluatedKey;
  } while (from);
  client.destroy();
  return found;
}

async function open(name: keyof typeof OUTPUTS, { port, ...options }: TableOptions) {
  if (port === undefined) {
    const table = await stackOutput(options, OUTPUTS[name], '--port of a shop on this machine');
    return { client: documents({ region: options.region }), table };
  }
  const response = await fetch(`http://127.0.0.1:${port}/local.json`).catch((cause: unknown) => {
    throw new Error(`no shop answers on port ${port}; start one with "npm start"`, { cause });
  });
  const { dynamodb } = (await response.json()) as LocalJson;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const settings = { region: options.region, endpoint: dynamodb.endpoint, credentials };
  return { client: documents(settings), table: dynamodb.tables[name] };
}

const documents = (settings: ConstructorParameters<typeof DynamoDBClient>[0]) =>
  DynamoDBDocumentClient.from(new DynamoDBClient(settings ?? {}));
