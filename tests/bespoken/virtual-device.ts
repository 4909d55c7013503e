import { randomUUID } from 'node:crypto';
import { LexRuntimeV2Client, RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { Hono, type Context } from 'hono';
import * as z from 'zod';
import { listen, type Listener } from '../../local/http/listener.ts';
import type { LocalJson } from '../../local/local-json.ts';

const batchSchema = z.object({
  messages: z.array(z.object({ text: z.string() })),
  /** Who speaks, from filter.cjs; a new person without it. */
  customer: z.string().optional(),
});

interface Heard {
  message: string;
  /** What Bespoken compares `prompt` with. */
  transcript: string;
  card: { mainTitle?: string; textField?: string };
  sessionAttributes: Record<string, string>;
  dialogAction: string | undefined;
}

interface Conversation {
  status: 'IN_PROGRESS' | 'COMPLETED' | 'ERROR';
  results: Heard[];
  error?: string;
}

/** Who has an Echo in these tests, as Alexa's settings services tell of them (filter.cjs says who lets them). */
const OWNER = {
  address: {
    addressLine1: 'Rua das Flores, 120',
    addressLine2: 'Apto 31',
    districtOrCounty: 'Centro',
    city: 'São Paulo',
    postalCode: '01310-100',
    countryCode: 'BR',
  },
  profile: {
    'Profile.name': 'Maria da Silva',
    'Profile.mobileNumber': { countryCode: '+55', phoneNumber: '11987654321' },
  },
};
const DENIED = { code: 'ACCESS_DENIED', message: 'The owner has not consented.' };

const isAllowed = ({ req }: Context): boolean => req.header('authorization') === 'Bearer allowed';

/**
 * Stands in for Bespoken's virtual device, by its protocol: a batch of messages begins a conversation, whose results
 * are asked for as they come in. Each message goes through the ordinary Lex V2 client to the shop on this machine. It
 * takes the reports, too, that Bespoken's command sends, and answers for Alexa's own services of a device's owner.
 */
export async function startVirtualDevice({ lex }: LocalJson, port = 0): Promise<Listener> {
  const client = new LexRuntimeV2Client({
    endpoint: lex.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const say = async (text: string, sessionId: string, localeId: string): Promise<Heard> => {
    const { messages = [], sessionState } = await client.send(
      new RecognizeTextCommand({
        botId: lex.botId,
        botAliasId: lex.botAliasId,
        localeId,
        sessionId,
        text,
        requestAttributes: { messageId: randomUUID() },
      }),
    );
    const card = messages.find(({ imageResponseCard }) => imageResponseCard)?.imageResponseCard;
    return {
      message: text,
      transcript: messages
        .filter(({ contentType }) => contentType === 'PlainText')
        .map(({ content }) => content)
        .join(' '),
      card: {
        ...(card?.title !== undefined && { mainTitle: card.title }),
        ...(card && { textField: (card.buttons ?? []).map((button) => button.text).join(', ') }),
      },
      sessionAttributes: sessionState?.sessionAttributes ?? {},
      dialogAction: sessionState?.dialogAction?.type,
    };
  };

  const conversations = new Map<string, Conversation>();
  const play = async (
    conversation: Conversation,
    texts: string[],
    sessionId: string,
    localeId: string,
  ) => {
    try {
      for (const text of texts) conversation.results.push(await say(text, sessionId, localeId));
      conversation.status = 'COMPLETED';
    } catch (fault) {
      conversation.error = String(fault);
      conversation.status = 'ERROR';
    }
  };

  const routes = new Hono();
  routes.post('/batch_process', async (context) => {
    const { messages, customer } = batchSchema.parse(await context.req.json());
    const localeId = (context.req.query('language_code') ?? '').replace('-', '_');
    const conversation: Conversation = { status: 'IN_PROGRESS', results: [] };
    const id = randomUUID();
    conversations.set(id, conversation);
    const texts = messages.map(({ text }) => text);
    void play(conversation, texts, customer ?? id, localeId);
    return context.json({ conversation_id: id });
  });
  routes.get('/conversation', (context) => {
    const conversation = conversations.get(context.req.query('uuid') ?? '');
    return conversation ? context.json(conversation) : context.json({ error: 'unknown' }, 404);
  });
  routes.post('/conversation_stop', (context) => context.body(null, 200));
  routes.post('/reporting/testResults', (context) => context.json({}));
  routes.get('/v1/devices/:id/settings/address', (context) =>
    isAllowed(context) ? context.json(OWNER.address) : context.json(DENIED, 403),
  );
  routes.get('/v2/accounts/~current/settings/:fact', (context) => {
    const fact = context.req.param('fact');
    if (!isAllowed(context)) return context.json(DENIED, 403);
    return fact in OWNER.profile
      ? context.json(OWNER.profile[fact as keyof typeof OWNER.profile])
      : context.body(null, 204);
  });
  const listener = await listen(routes.fetch, port);
  return {
    ...listener,
    async close() {
      client.destroy();
      await listener.close();
    },
  };
}
