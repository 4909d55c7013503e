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
  const asked = await Promise.all(Array.from({ length: 9 }, () => count.take(PHONE, 200, now)));
  expect(asked.filter((each) => each === 'taken')).toHaveLength(6);
  expect(await count.take(PHONE, 200, new Date('2026-11-22T23:59:59Z'))).toBe('phoneSpent');
  expect(await count.take(OTHER, 200, now)).toBe('taken');
  expect(await count.take(PHONE, 200, new Date('2026-11-23T00:00:00Z'))).toBe('taken');
  const { Items } = await tables.client.send(new ScanCommand({ TableName: tables.names.talks }));
  expect(Items).toHaveLength(5);
  expect(JSON.stringify(Items)).not.toMatch(/\d{8,}4321|5511987654/);
  expect(Items?.map(({ expiresAt }) => Number(expiresAt) > now.getTime() / 1000)).not.toContain(
    false,
  );
});

test('a shop sends so many codes a day to all phones together, and a phone that asks too often takes none of them', async () => {
  const count = dynamoPhoneCodeCount(tables.client, tables.names.talks);
  const now = new Date('2026-11-25T20:00:00Z');
  for (let time = 0; time < 6; time += 1) await count.take(PHONE, 8, now);
  expect(await count.take(PHONE, 8, now)).toBe('phoneSpent');
  const others = Array.from({ length: 5 }, (_, at) => `+551191234000${at}`);
  const asked = await Promise.all(others.map((phone) => count.take(phone, 8, now)));
  expect(asked.toSorted()).toEqual(['shopSpent', 'shopSpent', 'shopSpent', 'taken', 'taken']);
  expect(await count.take(OTHER, 8, new Date('2026-11-26T00:00:00Z'))).toBe('taken');
});
