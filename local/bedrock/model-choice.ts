import { MODEL_ID } from './rules.ts';

/** Which model answers on one machine. */
export type ModelChoice =
  | { kind: 'rules' }
  | { kind: 'off' }
  /** Amazon Bedrock itself, with the credentials of whoever starts the machine. */
  | { kind: 'aws'; profile: string }
  /** A server that speaks OpenAI's chat completions: Ollama, llama.cpp, vLLM. */
  | { kind: 'openai'; url: string; model: string };

const AWS_PROFILE = 'global.anthropic.claude-haiku-4-5-20251001-v1:0';

export const MODEL_FORMS = 'rules, off, aws, aws:<inference profile> or openai:<url>#<model>';

/** @throws TypeError that says what can be chosen */
export function modelChoiceOf(text: string): ModelChoice {
  const [kind = '', ...rest] = text.split(':');
  const value = rest.join(':');
  if (text === 'rules' || text === 'off') return { kind: text };
  if (text === 'aws') return { kind: 'aws', profile: AWS_PROFILE };
  if (kind === 'aws' && /^[a-z]+\.[\w.:-]+$/.test(value)) return { kind: 'aws', profile: value };
  const [url = '', model = ''] = value.split('#');
  if (kind === 'openai' && /^https?:$/.test(URL.parse(url)?.protocol ?? '') && model !== '')
    return { kind: 'openai', url: url.replace(/\/+$/, ''), model };
  throw new TypeError(`a model is ${MODEL_FORMS}; "${text}" is none of these.`);
}

/** The id by which the Lambdas ask for it: a list price is known for those of Amazon Bedrock alone. */
export function modelIdOf(choice: ModelChoice): string {
  switch (choice.kind) {
    case 'rules':
      return MODEL_ID;
    case 'off':
      return 'off';
    case 'aws':
      return choice.profile;
    case 'openai':
      return `openai.${choice.model}`;
  }
}

/** What a person who starts the machine is told of it. */
export function modelWords(choice: ModelChoice): string {
  switch (choice.kind) {
    case 'rules':
      return 'No model: what the reader is not sure of goes to a stand-in that knows names and numbers (--model chooses another).';
    case 'off':
      return 'No model: what the reader is not sure of is asked again.';
    case 'aws':
      return `Model: ${choice.profile} on Amazon Bedrock, charged to your account.`;
    case 'openai':
      return `Model: ${choice.model} at ${choice.url}.`;
  }
}
