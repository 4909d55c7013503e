import type { Locale } from '../../domain/locale.ts';
import type { Reply } from '../../dialogue/reply.ts';
import { render, text } from '../../dialogue/render.ts';

interface LexMessage {
  contentType: 'PlainText' | 'CustomPayload' | 'ImageResponseCard';
  content?: string;
  imageResponseCard?: {
    title: string;
    subtitle?: string;
    buttons: { text: string; value: string }[];
  };
}

export interface LexResponse {
  sessionState: {
    sessionAttributes: Record<string, string>;
    dialogAction: { type: 'ElicitIntent' | 'Close' };
    intent?: { name: string; state: 'Fulfilled'; slots: Record<string, never> };
  };
  messages: LexMessage[];
}

/** Lex's limits: https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_Message.html */
const LONGEST_MESSAGE = 1024;
const MOST_MESSAGES = 10;
/** Beside what is said: the code alone, the payment, the buttons. */
const OTHER_MESSAGES = 3;
const MOST_BUTTONS = 5;
const LONGEST_BUTTON = 50;
const LONGEST_TITLE = 250;

/**
 * A Reply for Lex: every open turn elicits an intent, so that whatever the customer says next comes back
 * whole; a turn without a question closes.
 */
export function lexResponse(reply: Reply, intentName: string): LexResponse {
  const { locale } = reply;
  const told = reply.sentences.map((saying) => render(saying, locale)).join(' ');
  const asked = reply.question ? render(reply.question, locale) : '';
  const plain = [told, asked]
    .filter((each) => each !== '')
    .flatMap(pieces)
    .slice(0, MOST_MESSAGES - OTHER_MESSAGES)
    .map((content): LexMessage => ({ contentType: 'PlainText', content }));
  return {
    sessionState: {
      sessionAttributes: {
        expects: reply.expects,
        locale: locale.replace('-', '_'),
        ...(reply.order && { order: JSON.stringify(reply.order) }),
      },
      dialogAction: { type: reply.question ? 'ElicitIntent' : 'Close' },
      ...(!reply.question && { intent: { name: intentName, state: 'Fulfilled', slots: {} } }),
    },
    messages: [...plain, ...payment(reply), ...buttons(reply, locale, asked)],
  };
}

/** The code by itself, so that any client's reader can copy it; the chat page shows the whole payment, by its address. */
function payment({ pay }: Reply): LexMessage[] {
  if (!pay) return [];
  const { url, code } = pay;
  return [
    ...(code === undefined ? [] : [{ contentType: 'PlainText', content: code } as const]),
    { contentType: 'CustomPayload', content: JSON.stringify({ payment: url, code }) },
  ];
}

function buttons(reply: Reply, locale: Locale, asked: string): LexMessage[] {
  if (reply.chips.length === 0 || asked === '') return [];
  const texts = reply.chips.slice(0, MOST_BUTTONS).map((chip) => text(chip, locale));
  return [
    {
      contentType: 'ImageResponseCard',
      imageResponseCard: {
        title: asked.slice(0, LONGEST_TITLE),
        buttons: texts.map((each) => {
          const short = each.slice(0, LONGEST_BUTTON);
          return { text: short, value: short };
        }),
      },
    },
  ];
}

/** A text in messages no longer than Lex takes, parted at spaces. */
function pieces(whole: string): string[] {
  if (whole.length <= LONGEST_MESSAGE) return [whole];
  const space = whole.lastIndexOf(' ', LONGEST_MESSAGE);
  const end = space > 0 ? space : LONGEST_MESSAGE;
  return [whole.slice(0, end), ...pieces(whole.slice(end).trimStart())];
}
