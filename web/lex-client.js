/**
 * What the shop answers, as the Lex V2 runtime gives it.
 * @typedef {object} LexAnswer
 * @property {LexMessage[]} messages
 * @property {{ sessionAttributes?: Record<string, string> }} sessionState
 *
 * @typedef {object} LexMessage
 * @property {'PlainText' | 'SSML' | 'CustomPayload' | 'ImageResponseCard'} contentType
 * @property {string} [content]
 * @property {{ title: string, subtitle?: string, imageUrl?: string, buttons?: { text: string, value: string }[] }} [imageResponseCard]
 */

const SESSION = 'balcao-session';

/** The talk's id: nobody can guess it, and it is all that says whose basket this is. */
export function sessionId() {
  const kept = localStorage.getItem(SESSION);
  if (kept !== null) return kept;
  const fresh = `chat-${crypto.randomUUID()}`;
  localStorage.setItem(SESSION, fresh);
  return fresh;
}

export function forgetSession() {
  localStorage.removeItem(SESSION);
}

/** @type {Promise<{ lex: { botId: string, botAliasId: string } }> | undefined} */
let machine;

/**
 * Says something to the shop. Sent again with the same message id, it is answered the same and done once.
 * @param {string} localeId
 * @param {string} text
 * @param {string} messageId
 * @returns {Promise<LexAnswer>}
 */
export async function say(localeId, text, messageId) {
  machine ??= fetch('/local.json').then((response) => response.json());
  try {
    const { lex } = await machine;
    const path = [
      'bots',
      lex.botId,
      'botAliases',
      lex.botAliasId,
      'botLocales',
      localeId,
      'sessions',
      sessionId(),
      'text',
    ].join('/');
    const response = await fetch(`/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text, requestAttributes: { messageId } }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.message);
    return answer;
  } catch (fault) {
    machine = undefined;
    throw fault;
  }
}
