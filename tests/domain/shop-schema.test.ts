import * as z from 'zod';
import { fingerprint } from '../../lambda/domain/fingerprint.ts';
import { SHOP_SCHEMA } from '../../lambda/domain/shop-schema.ts';
import { shopSchema } from '../../lambda/domain/shop.ts';

test('the mark in lambda/domain/shop-schema.ts is that of the schema as it stands', () => {
  const schema = z.toJSONSchema(shopSchema, { io: 'input', unrepresentable: 'any' });
  expect(SHOP_SCHEMA).toBe(fingerprint(schema));
});
