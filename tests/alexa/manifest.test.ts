import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { PERMISSIONS } from '../../lambda/channels/alexa/device.ts';
import { SCOPE } from '../../lambda/channels/alexa/consent.ts';
import { withEndpoint } from '../../tools/skill-deploy/endpoint.ts';

interface Manifest {
  manifest: {
    permissions: { name: string }[];
    events: { subscriptions: { eventName: string }[]; publications: { eventName: string }[] };
    apis: { custom: { interfaces: { type: string }[] } };
  };
}
const { manifest } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../skill-package/skill.json'), 'utf8'),
) as Manifest;

/** The address is asked for by one name on a card and by another in the manifest; the rest by the same. */
const IN_MANIFEST = (scope: string) =>
  scope === 'read::alexa:device:all:address' ? 'alexa::devices:all:address:full:read' : scope;

test('the manifest asks for exactly the permissions that the code uses', () => {
  const used = [...Object.values(PERMISSIONS), SCOPE].map(IN_MANIFEST);
  expect(manifest.permissions.map(({ name }) => name).sort()).toEqual(used.sort());
});

test('it subscribes to every event of a customer that the code hears', () => {
  expect(manifest.events.subscriptions.map(({ eventName }) => eventName)).toEqual([
    'SKILL_ENABLED',
    'SKILL_DISABLED',
    'SKILL_ACCOUNT_LINKED',
    'SKILL_PERMISSION_ACCEPTED',
    'SKILL_PERMISSION_CHANGED',
    'SKILL_PROACTIVE_SUBSCRIPTION_CHANGED',
  ]);
  expect(manifest.events.publications).toEqual([{ eventName: 'AMAZON.OrderStatus.Updated' }]);
});

test("each name is one of Amazon's: their schemas leave these lists open, so they are looked up", () => {
  const { definitions } = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('ask-smapi-model/spec.json'), 'utf8'),
  ) as { definitions: Record<string, { enum?: string[] }> };
  const known = (definition: string) => definitions[`v1.skill.Manifest.${definition}`]?.enum ?? [];
  for (const { name } of manifest.permissions) expect(known('PermissionName')).toContain(name);
  for (const { eventName } of manifest.events.subscriptions)
    expect(known('EventNameType')).toContain(eventName);
});

test('once deployed, requests and events both have the Lambda for their endpoint', () => {
  const uri = 'arn:aws:lambda:us-east-1:123456789012:function:Fulfilment';
  expect(withEndpoint({ manifest }, uri)).toMatchObject({
    manifest: { events: { endpoint: { uri } }, apis: { custom: { endpoint: { uri } } } },
  });
});
