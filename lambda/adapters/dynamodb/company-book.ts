import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { NO_COMPANY, withOrder, type Company } from '../../domain/suggest/company.ts';
import type { CompanyBook } from '../../ports.ts';
import { accepted } from './client.ts';

const KEY = { key: 'company' };

/** The last orders counted are remembered, so that a step done again counts none twice. */
const ORDERS_REMEMBERED = 50;
/** Each time that somebody else counted in between, it is read again. */
const ATTEMPTS = 5;
/** It changes with each order delivered; to a suggestion a little later is as good. */
const FRESH_MILLISECONDS = 60_000;

interface CompanyRecord {
  company: Company;
  revision: number;
  counted: string[];
}

/** What goes together, as one small record of the shop's table; after trouble with others, an order is not counted. */
export function dynamoCompanyBook(client: DynamoDBDocumentClient, table: string): CompanyBook {
  let kept: { company: Company; until: number } | undefined;
  const get = async (): Promise<CompanyRecord> => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: KEY }));
    const {
      company = NO_COMPANY,
      revision = 0,
      counted = [],
    } = (Item ?? {}) as Partial<CompanyRecord>;
    return { company, revision, counted };
  };
  return {
    async read() {
      if (!kept || kept.until < Date.now())
        kept = { company: (await get()).company, until: Date.now() + FRESH_MILLISECONDS };
      return kept.company;
    },

    async count(id, lines) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const { company, revision, counted } = await get();
        if (counted.includes(id)) return;
        const update = new UpdateCommand({
          TableName: table,
          Key: KEY,
          UpdateExpression: 'SET company = :company, revision = :next, counted = :counted',
          ConditionExpression: 'attribute_not_exists(revision) OR revision = :revision',
          ExpressionAttributeValues: {
            ':company': withOrder(company, lines),
            ':revision': revision,
            ':next': revision + 1,
            ':counted': [...counted, id].slice(-ORDERS_REMEMBERED),
          },
        });
        if (await accepted(client.send(update))) return;
      }
    },
  };
}
