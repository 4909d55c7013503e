import { listen, type Listener } from '../../local/http/listener.ts';

/** A tool call as a model makes it. */
interface Use {
  name: string;
  input: unknown;
}

/** What a model that was asked does. */
export type Behaviour =
  | { uses: Use[] }
  | { text: string }
  /** A response of any kind, as the service would send it. */
  | { response: () => Response | Promise<Response> };

/** What came in a Converse request, as far as tests look at it. */
interface AskedOf {
  system: { text: string }[];
  messages: { content: { text?: string; guardContent?: { text: { text: string } } }[] }[];
  toolConfig: { tools: { toolSpec: { name: string; inputSchema: { json: unknown } } }[] };
}

/** A server that speaks Bedrock's Converse over h2c and does whatever a test says. */
export interface ScriptedModel {
  url: string;
  asked: AskedOf[];
  /** What it does with words; for all until told otherwise. */
  does(behaviour: Behaviour | ((words: string) => Behaviour)): void;
  stop(): Promise<void>;
}

export async function startScriptedModel(): Promise<ScriptedModel> {
  let script: (words: string) => Behaviour = () => ({ uses: [] });
  const asked: AskedOf[] = [];
  const listener: Listener = await listen(async (request) => {
    const body = (await request.json()) as AskedOf;
    asked.push(body);
    const last = body.messages.at(-1)?.content.at(-1);
    const behaviour = script(last?.text ?? last?.guardContent?.text.text ?? '');
    return 'response' in behaviour
      ? behaviour.response()
      : Response.json(converse('uses' in behaviour ? usesOf(behaviour.uses) : [behaviour]));
  });
  return {
    url: listener.url,
    asked,
    does(next) {
      asked.length = 0;
      script = typeof next === 'function' ? next : () => next;
    },
    stop: () => listener.close(),
  };
}

const usesOf = (uses: readonly Use[]) =>
  uses.map(({ name, input }, at) => ({ toolUse: { toolUseId: `tooluse_${at}`, name, input } }));

export const converse = (content: object[], stopReason = 'tool_use') => ({
  output: { message: { role: 'assistant', content } },
  stopReason,
  usage: { inputTokens: 900, outputTokens: 60, totalTokens: 960 },
  metrics: { latencyMs: 1 },
});

/** An error as the service sends it. */
export const refusal = (name: string, status: number) =>
  Response.json({ message: 'scripted' }, { status, headers: { 'x-amzn-errortype': name } });
