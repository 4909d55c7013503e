import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startLexModels, type LexModels } from './lex-models.ts';

/** The command itself, its SDK clients pointed to a stand-in that speaks their protocol. */

let models: LexModels | undefined;
afterEach(() => models?.close());

const ROLE = ['--role-arn', 'arn:aws:iam::111122223333:role/Lex'];
const LAMBDA = ['--lambda-arn', 'arn:aws:lambda:us-east-1:111122223333:function:Fulfilment'];

function lexImport(args: string[]) {
  const url = models?.url ?? 'http://127.0.0.1:1';
  const child = spawn(process.execPath, ['tools/lex-import.ts', ...args], {
    env: {
      PATH: process.env['PATH'],
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_MAX_ATTEMPTS: '1',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
  });
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).then(
    ([said, complained]) => ({ said, complained, code: child.exitCode }),
  );
  return { child, ended };
}

test('imports, builds both languages, makes a version, points the alias and lets Lex call the Lambda', async () => {
  models = await startLexModels();
  const { said, complained, code } = await lexImport([...ROLE, ...LAMBDA]).ended;
  expect({ complained, code }).toEqual({ complained: '', code: 0 });
  expect(said).toMatch(
    /Importing BalcaoTrial \(\d+ KB\)\nImported as bot BOT1234567\nBuilding en_US.*\nBuilding pt_BR.*\nMade version 1\nAlias trial \(ALIAS12345\) is at version 1.*\nTalk to bot BOT1234567, alias ALIAS12345/,
  );
  expect(models.uploaded).toEqual(
    expect.arrayContaining(['Manifest.json', 'BalcaoBot/Bot.json']) as unknown,
  );
  expect(models.calls).toEqual([
    'POST /createuploadurl',
    'PUT /imports',
    'POST /bots/BOT1234567/botversions/DRAFT/botlocales/en_US',
    'POST /bots/BOT1234567/botversions/DRAFT/botlocales/pt_BR',
    'PUT /bots/BOT1234567/botversions',
    'POST /bots/BOT1234567/botaliases',
    'POST /bots/BOT1234567/botaliases',
    'PUT /bots/BOT1234567/botaliases',
    expect.stringMatching(/^POST \/2015-03-31\/functions\/.*Fulfilment\/policy$/),
  ]);
  expect(models.bodies['/imports']).toMatchObject({
    mergeStrategy: 'Overwrite',
    resourceSpecification: {
      botImportSpecification: {
        botName: 'BalcaoTrial',
        roleArn: ROLE[1],
        dataPrivacy: { childDirected: false },
        idleSessionTTLInSeconds: 1800,
      },
    },
  });
  const lambda = {
    enabled: true,
    codeHookSpecification: {
      lambdaCodeHook: { lambdaARN: LAMBDA[1], codeHookInterfaceVersion: '1.0' },
    },
  };
  expect(models.aliases.get('trial')?.body).toMatchObject({
    botVersion: '1',
    botAliasLocaleSettings: { en_US: lambda, pt_BR: lambda },
  });
  const permission = Object.entries(models.bodies).find(([path]) => path.endsWith('/policy'))?.[1];
  expect(permission).toMatchObject({
    Principal: 'lexv2.amazonaws.com',
    SourceArn: 'arn:aws:lex:us-east-1:111122223333:bot-alias/BOT1234567/ALIAS12345',
  });

  // Once more: the alias that is there moves on, and the permission that is there will do.
  const again = await lexImport([...ROLE, ...LAMBDA]).ended;
  expect(again).toMatchObject({ complained: '', code: 0 });
  expect(again.said).toContain('Alias trial (ALIAS12345) is at version 2');
  expect(models.calls).toContain('PUT /bots/BOT1234567/botaliases/ALIAS12345');
});

test.each([
  [
    'an import that fails',
    { importFails: ['Slot type MenuItem has a duplicate value', 'Another fault'] },
    /^Import: Failed\.\n {2}Slot type MenuItem has a duplicate value\n {2}Another fault$/m,
  ],
  [
    'a build that fails',
    { buildFails: { localeId: 'pt_BR', reasons: ['Intent Order: {itm} is no slot'] } },
    /^Build of pt_BR: Failed\.\n {2}Intent Order: \{itm\} is no slot$/m,
  ],
  [
    'an upload that came too late',
    { uploadExpired: true },
    /^Upload: refused with 403\.\n {2}Request has expired$/m,
  ],
])('%s ends with Lex’s reasons, and nothing after it is tried', async (_, faults, complaint) => {
  models = await startLexModels(faults);
  const { complained, code } = await lexImport([...ROLE, ...LAMBDA]).ended;
  expect(complained).toMatch(complaint);
  expect(code).toBe(1);
  expect(models.calls).not.toContain('PUT /bots/BOT1234567/botversions');
});

test('a service that refuses is told by its own error', async () => {
  const { complained, code } = await lexImport([...ROLE, ...LAMBDA]).ended;
  expect(complained).toMatch(/^The bot could not be imported: .*ECONNREFUSED/);
  expect(code).toBe(1);
});

test('stopped while Lex builds, it says so and ends', async () => {
  models = await startLexModels({ neverBuilt: true });
  const { child, ended } = lexImport([...ROLE, ...LAMBDA]);
  child.stdout.on('data', (chunk: Buffer) => {
    if (chunk.includes('Building')) child.kill('SIGINT');
  });
  const { complained, code } = await ended;
  expect(complained).toMatch(/^Stopped\. What Lex has begun goes on there/);
  expect(code).toBe(130);
});

describe('test sets', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'balcao-lex-import-'));
    await writeFile(join(folder, 'pt.csv'), 'Line #,Conversation #,Source,Input\n');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const played = () =>
    lexImport([
      ...ROLE,
      ...LAMBDA,
      ...['--test-set', `pt_BR=${join(folder, 'pt.csv')}`],
      ...['--test-bucket', 'tests-of-shop', '--test-role-arn', 'arn:aws:iam::111122223333:role/T'],
    ]).ended;

  test('are put where Lex reads them, imported and played against the alias', async () => {
    models = await startLexModels();
    const { said, complained, code } = await played();
    expect({ complained, code }).toEqual({ complained: '', code: 0 });
    expect(said).toContain('BalcaoTrial-pt_BR: 20 of 20 as expected');
    expect(models.calls).toContain('PUT /tests-of-shop/BalcaoTrial-pt_BR.csv');
    expect(models.bodies['/testsets/TESTSET123/testexecutions']).toMatchObject({
      target: {
        botAliasTarget: { botId: 'BOT1234567', botAliasId: 'ALIAS12345', localeId: 'pt_BR' },
      },
    });
  });

  test('that are not as expected make the command fail', async () => {
    models = await startLexModels({ mismatched: 3 });
    const { said, code } = await played();
    expect(said).toContain('BalcaoTrial-pt_BR: 17 of 20 as expected');
    expect(code).toBe(1);
  });
});

test('wrong usage is told as that', async () => {
  const wrong = [
    ['--test-set', 'portuguese'],
    ['--test-set', 'pt_BR=tests.csv'],
    ['--alsodo'],
    ['extra'],
  ];
  const ends = await Promise.all(
    wrong.map((args) => lexImport([...ROLE, ...LAMBDA, ...args]).ended),
  );
  for (const { complained, code } of ends) {
    expect(complained).toMatch(/^error: /);
    expect(code).toBe(2);
  }
});
