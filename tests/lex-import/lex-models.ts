import { unzipSync } from 'fflate';
import { Hono } from 'hono';
import { listen, type Listener } from '../../local/http/listener.ts';

/** What may be made to go wrong at the stand-in. */
interface Faults {
  importFails?: string[];
  buildFails?: { localeId: string; reasons: string[] };
  uploadExpired?: boolean;
  neverBuilt?: boolean;
  mismatched?: number;
}

export interface LexModels {
  url: string;
  close(): Promise<void>;
  /** Each call that changes something, in order, as `METHOD path`. */
  calls: string[];
  bodies: Record<string, unknown>;
  /** The names of the files of the last zip that was uploaded. */
  uploaded: string[];
  aliases: Map<string, { botAliasId: string; body: Record<string, unknown> }>;
}

const BOT = 'BOT1234567';

/**
 * Stands in for the Lex V2 model API, and for the two calls to Lambda and S3 beside it, by its wire protocol: work
 * takes some asking (InProgress, Building, Creating) before it is done, and states that do not fit are refused.
 */
export async function startLexModels(faults: Faults = {}): Promise<LexModels> {
  const calls: string[] = [];
  const bodies: Record<string, unknown> = {};
  const uploaded: string[] = [];
  const aliases: LexModels['aliases'] = new Map();
  const asked = new Map<string, number>();
  const built = new Set<string>();
  const imports = new Map<string, 'bot' | 'testSet'>();
  let versions = 0;
  let listener: Listener | undefined = undefined;
  /** True from the third time that something is asked for. */
  const hasPassed = (what: string) => {
    const times = (asked.get(what) ?? 0) + 1;
    asked.set(what, times);
    return times > 2;
  };
  const app = new Hono();
  app.use(async (context, next) => {
    const { method, path } = context.req;
    if (method !== 'GET' && !path.startsWith('/upload/')) {
      calls.push(`${method} ${path.replace(/\/$/, '')}`);
      const text = await context.req.text();
      if (text.startsWith('{')) bodies[path.replace(/\/$/, '')] = JSON.parse(text);
    }
    await next();
  });
  app.post('/createuploadurl', (context) => {
    const importId = `IMPORT${imports.size}AAA`;
    imports.set(importId, 'bot');
    return context.json({ importId, uploadUrl: `${listener?.url ?? ''}/upload/${importId}` });
  });
  app.put('/upload/:id', async (context) => {
    if (faults.uploadExpired) return context.text('Request has expired', 403);
    uploaded.push(...Object.keys(unzipSync(new Uint8Array(await context.req.arrayBuffer()))));
    return context.body(null, 200);
  });
  app.put('/imports', async (context) => {
    const { importId, resourceSpecification } = await context.req.json<{
      importId: string;
      resourceSpecification: object;
    }>();
    if ('testSetImportResourceSpecification' in resourceSpecification)
      imports.set(importId, 'testSet');
    return context.json({ importId, importStatus: 'InProgress' });
  });
  app.get('/imports/:id', (context) => {
    const importId = context.req.param('id');
    if (!hasPassed(importId)) return context.json({ importId, importStatus: 'InProgress' });
    if (faults.importFails)
      return context.json({
        importId,
        importStatus: 'Failed',
        failureReasons: faults.importFails,
      });
    return context.json({
      importId,
      importStatus: 'Completed',
      importedResourceId: imports.get(importId) === 'testSet' ? 'TESTSET123' : BOT,
    });
  });
  const locale = `/bots/${BOT}/botversions/DRAFT/botlocales/:localeId`;
  app.post(locale, (context) => {
    built.add(context.req.param('localeId'));
    return context.json({ botLocaleStatus: 'Building' }, 202);
  });
  app.get(locale, (context) => {
    const localeId = context.req.param('localeId');
    const begun = built.has(localeId);
    if (!hasPassed(`${localeId} ${begun}`) || (begun && faults.neverBuilt))
      return context.json({ localeId, botLocaleStatus: begun ? 'Building' : 'Importing' });
    if (begun && faults.buildFails?.localeId === localeId)
      return context.json({
        localeId,
        botLocaleStatus: 'Failed',
        failureReasons: faults.buildFails.reasons,
      });
    return context.json({ localeId, botLocaleStatus: begun ? 'Built' : 'NotBuilt' });
  });
  app.put(`/bots/${BOT}/botversions`, (context) => {
    versions += 1;
    return context.json({ botId: BOT, botVersion: `${versions}`, botStatus: 'Creating' }, 202);
  });
  app.get(`/bots/${BOT}/botversions/:version`, (context) => {
    const botVersion = context.req.param('version');
    if (!asked.has(`version ${botVersion}`)) {
      hasPassed(`version ${botVersion}`);
      return context.json({ message: 'no such version' }, 404, {
        'x-amzn-errortype': 'ResourceNotFoundException',
      });
    }
    const botStatus = hasPassed(`version ${botVersion}`) ? 'Available' : 'Versioning';
    return context.json({ botId: BOT, botVersion, botStatus });
  });
  // Two pages, so that an alias on the second is found too.
  app.post(`/bots/${BOT}/botaliases`, async (context) => {
    const { nextToken } = await context.req.json<{ nextToken?: string }>();
    if (nextToken === undefined)
      return context.json({ botAliasSummaries: [{ botAliasName: 'other' }], nextToken: 'more' });
    return context.json({
      botAliasSummaries: [...aliases].map(([botAliasName, { botAliasId }]) => ({
        botAliasName,
        botAliasId,
      })),
    });
  });
  app.put(`/bots/${BOT}/botaliases`, async (context) => {
    const body = await context.req.json<{ botAliasName: string }>();
    aliases.set(body.botAliasName, { botAliasId: 'ALIAS12345', body });
    return context.json({ botAliasId: 'ALIAS12345', botAliasStatus: 'Creating' }, 202);
  });
  app.put(`/bots/${BOT}/botaliases/:id`, async (context) => {
    const body = await context.req.json<{ botAliasName: string }>();
    const botAliasId = context.req.param('id');
    aliases.set(body.botAliasName, { botAliasId, body });
    return context.json({ botAliasId, botAliasStatus: 'Creating' }, 202);
  });
  app.get(`/bots/${BOT}/botaliases/:id`, (context) =>
    context.json({ botAliasStatus: hasPassed('alias') ? 'Available' : 'Creating' }),
  );
  let mayCall = false;
  app.post('/2015-03-31/functions/:name/policy', (context) => {
    if (mayCall)
      return context.json({ Message: 'The statement id provided already exists.' }, 409, {
        'x-amzn-errortype': 'ResourceConflictException',
      });
    mayCall = true;
    return context.json({ Statement: '{}' }, 201);
  });
  app.put('/tests-of-shop/*', (context) => context.body(null, 200));
  app.post('/testsets/:id/testexecutions', (context) =>
    context.json({ testExecutionId: 'EXECUTION1' }),
  );
  app.get('/testexecutions/:id', (context) =>
    context.json({ testExecutionStatus: hasPassed('tests') ? 'Completed' : 'InProgress' }),
  );
  app.post('/testexecutions/:id/results', (context) => {
    const Mismatched = faults.mismatched ?? 0;
    const counts = { Matched: 20 - Mismatched, Mismatched };
    return context.json({
      testExecutionResults: {
        overallTestResults: {
          items: [
            { multiTurnConversation: true, totalResultCount: 20, endToEndResultCounts: counts },
          ],
        },
      },
    });
  });
  app.notFound((context) =>
    context.json({ message: `${context.req.method} ${context.req.path}` }, 404, {
      'x-amzn-errortype': 'UnknownOperationException',
    }),
  );
  // The SDK writes collections with a slash at their end.
  listener = await listen((request) => {
    const url = new URL(request.url);
    if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/$/, '');
    return app.fetch(new Request(url, request));
  });
  return { ...listener, calls, bodies, uploaded, aliases };
}
