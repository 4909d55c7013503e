import { hearSkillEvent } from '../../lambda/dialogue/skill-event.ts';
import { newSession } from '../../lambda/dialogue/session.ts';
import { customerId, type CustomerId } from '../../lambda/domain/ids.ts';
import { newCode } from '../../lambda/domain/link-code.ts';
import { spoken, talkWith, type Talk } from '../model/kit.ts';

/** What was kept to learn from of somebody who was several customers before channels were joined (LGPD, art. 18). */

const HERE = customerId('lex#somebody');
const ECHO = customerId('alexa#echo');

/** A customer of the chat who ordered, and of an Echo, both of whom let the shop learn; `kept` is whose talks are. */
async function onTwoChannels(): Promise<{ talk: Talk; kept: Map<CustomerId, number> }> {
  const off = { interpret: () => Promise.resolve({ kind: 'none', why: 'off' } as const) };
  const talk = talkWith(off, 'pt-BR', (session) => ({
    ...session,
    profile: {
      name: 'Bernadete',
      phone: '+5511987654321',
      address: { text: 'Rua das Acácias, 12', area: 'centro' },
      learnFrom: true,
    },
  }));
  const kept = new Map<CustomerId, number>([[ECHO, 3]]);
  talk.world.ports.talkBook = {
    ...talk.world.ports.talkBook,
    keep: (customer) => Promise.resolve(void kept.set(customer, (kept.get(customer) ?? 0) + 1)),
    forget: (customer) => Promise.resolve(void kept.delete(customer)),
  };
  talk.world.sessions.set(ECHO, { ...newSession(ECHO), profile: { learnFrom: true } });
  await talk.says('um pudim');
  return { talk, kept };
}

/** The code that the Echo was told, said in the chat. */
async function join({ world, says }: Talk): Promise<void> {
  const { code, record } = newCode(() => 123_456, world.now);
  await world.ports.links.issue(ECHO, record);
  expect(spoken(await says(code))).toMatch(/um pedido só/);
}

test('"apaga meus dados" erases who they were on every channel', async () => {
  const { talk, kept } = await onTwoChannels();
  expect([...kept.keys()]).toEqual([ECHO, HERE]);
  await join(talk);
  expect(talk.world.sessions.get(ECHO)?.formerly).toEqual([HERE]);
  await talk.says('apaga meus dados');
  expect(spoken(await talk.says('sim'))).toMatch(/apag/i);
  expect([...kept]).toEqual([]);
  expect(talk.world.sessions.get(HERE)).toEqual(newSession(HERE));
  expect(talk.world.sessions.get(ECHO)?.profile).toEqual({});
});

test('an order of before is waited for, and then names nobody', async () => {
  const { talk } = await onTwoChannels();
  for (const words of ['duas lasanhas', 'só isso', 'dinheiro', 'não preciso de troco', 'sim'])
    await talk.says(words);
  await join(talk);
  expect(spoken(await talk.says('apaga meus dados'))).toMatch(/pedido 1/);
  const [order] = talk.world.orders.values();
  if (order) order.status = 'delivered';
  await talk.says('apaga meus dados');
  await talk.says('sim');
  expect(order?.customer).toBe(HERE);
  expect(JSON.stringify(order?.contents)).not.toMatch(/Bernadete|Acácias|98765/);
});

test('"não usem minhas conversas" is meant of all of them', async () => {
  const { talk, kept } = await onTwoChannels();
  await join(talk);
  await talk.says('não usem minhas conversas');
  expect([...kept]).toEqual([]);
});

test('who disables the skill takes their talks along', async () => {
  const { talk, kept } = await onTwoChannels();
  const accounts = { subjectOf: () => Promise.resolve(undefined) };
  await hearSkillEvent({ kind: 'disabled', user: 'echo' }, { ...talk.world.ports, accounts });
  expect([...kept.keys()]).toEqual([HERE]);
});
