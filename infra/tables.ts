import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import {
  TABLES,
  type TableDefinition,
  type TableName,
} from '../lambda/adapters/dynamodb/tables.ts';
import { allows, type Setting } from './setting.ts';
import type { Settings } from './settings.ts';

type ItemAction = 'BatchGetItem' | 'DeleteItem' | 'GetItem' | 'PutItem' | 'Scan' | 'UpdateItem';

/** The tables: on demand, encrypted, with 35 days to go back to; in production they outlive the stack. */
export class Tables extends Construct {
  readonly names: Readonly<Record<TableName, string>>;
  readonly #tables: Record<TableName, Table>;

  constructor(scope: Construct, id: string, stage: Settings['stage']) {
    super(scope, id);
    const create = (name: TableName) => this.#create(name, TABLES[name], stage === 'production');
    this.#tables = {
      sessions: create('sessions'),
      customers: create('customers'),
      orders: create('orders'),
      shop: create('shop'),
      stock: create('stock'),
      messages: create('messages'),
      talks: create('talks'),
    };
    this.names = {
      sessions: this.#tables.sessions.tableName,
      customers: this.#tables.customers.tableName,
      orders: this.#tables.orders.tableName,
      shop: this.#tables.shop.tableName,
      stock: this.#tables.stock.tableName,
      messages: this.#tables.messages.tableName,
      talks: this.#tables.talks.tableName,
    };
  }

  /** A table's name, with these actions on its items and queries on this index. */
  for(name: TableName, actions: readonly ItemAction[], queriedIndex?: string): Setting {
    const { tableName, tableArn } = this.#tables[name];
    const queries = queriedIndex
      ? [allows('dynamodb', ['Query'], `${tableArn}/index/${queriedIndex}`)]
      : [];
    return { value: tableName, permissions: [allows('dynamodb', actions, tableArn), ...queries] };
  }

  #create(name: TableName, definition: TableDefinition, lasting: boolean): Table {
    const text = (key: string) => ({ name: key, type: AttributeType.STRING });
    const table = new Table(this, name, {
      partitionKey: text(definition.partitionKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      ...(definition.expires !== undefined && { timeToLiveAttribute: definition.expires }),
      deletionProtection: lasting,
      removalPolicy: lasting ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const index of definition.indexes ?? [])
      table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
      });
    return table;
  }
}
