import { scanTable, type TableOptions } from '../scan-table.ts';

/** The records of the `talks` table whose key begins so. */
export const talksWith = (prefix: string, options: TableOptions): Promise<object[]> =>
  scanTable(
    'talks',
    {
      FilterExpression: 'begins_with(#key, :prefix)',
      ExpressionAttributeNames: { '#key': 'key' },
      ExpressionAttributeValues: { ':prefix': prefix },
    },
    options,
  );
