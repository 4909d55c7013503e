import { randomInt } from 'node:crypto';
import { dynamoPhoneCodeCount } from '../../lambda/adapters/dynamodb/phone-code-count.ts';
import type { CustomerId } from '../../lambda/domain/ids.ts';
import { tableName } from '../../local/dynamodb/create-tables.ts';
import { textsSent } from '../support/services.ts';
import type { World } from '../support/world.ts';

const COUNTED = 2;

/** So many codes were sent to others today that a shop which sends two has none left. */
export const codesOfTheDaySpent = {
  meanwhile: async ({ services: { dynamodb }, now }: World) => {
    const count = dynamoPhoneCodeCount(dynamodb, tableName('talks'));
    for (let other = 0; other < COUNTED; other += 1)
      await count.take(`+55119988776${randomInt(100, 999)}`, COUNTED, now);
  },
};

let phones = 0;

/** A phone of one's own, which no other script is texted at; it ends in 21. */
export const ownPhone = {
  meanwhile: (world: World, customer: CustomerId) =>
    world.remember(customer, (session) => ({
      ...session,
      profile: { ...session.profile, phone: `+55119${String((phones += 1)).padStart(6, '0')}21` },
    })),
};

/** The code of the last SMS that went out. */
export const codeTexted = (): string => {
  const code = textsSent().flatMap((text) => /\b\d{6}\b/.exec(text) ?? [])[0];
  if (code === undefined) throw new Error('no code was texted');
  return code;
};

/** Six figures that are not that code. */
export const wrongCode = (): string =>
  String((Number(codeTexted()) + 1) % 1_000_000).padStart(6, '0');
