import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoPhoneCodeCount } from '../../lambda/adapters/dynamodb/phone-code-count.ts';
import { startTables, type TestTables } from '../support/tables.ts';

let tables: TestTables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());

const PHONE = '+5511987654321';
const OTHER = '+5511987654322';

test('a phone is texted six codes a day, whoever asks, even all at once; its number is not kept', async () => {
  const count = dynamoPhoneCodeCount(tables.client, tables.names.talks);
  const now = new Date('2026-11-22T20:00:00Z');
  const asked = await Promise.all(Array.from({ length: 9 }, () => count.take(PHONE, now)));
  expect(asked.filter(Boolean)).toHaveLength(6);
  expect(await count.take(PHONE, new Date('2026-11-22T23:59:59Z'))).toBe(false);
  expect(await count.take(OTHER, now)).toBe(true);
  expect(await count.take(PHONE, new Date('2026-11-23T00:00:00Z'))).toBe(true);
  const { Items } = await tables.client.send(new ScanCommand({ TableName: tables.names.talks }));
  expect(Items).toHaveLength(3);
  expect(JSON.stringify(Items)).not.toMatch(/\d{8,}4321|5511987654/);
  expect(Items?.map(({ expiresAt }) => Number(expiresAt) > now.getTime() / 1000)).toEqual([
    true,
    true,
    true,
  ]);
});
