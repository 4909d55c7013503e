import type { Locale } from '../../domain/locale.ts';
import type { Reply } from '../../dialogue/reply.ts';
import { render, text } from '../../dialogue/render.ts';
import { dialogState, type DialogState } from './dialog-action.ts';
import { LONGEST_MESSAGE, MOST_MESSAGES, pieces, type LexMessage } from './message.ts';
import { spokenMessages } from './voice.ts';

/** What the client of a turn takes. */
export interface LexClient {
  /** What Lex took the turn for, closed with it. */
  intentName: string;
  /** On the phone, or by a microphone: it is read aloud. */
  hears: boolean;
  /** The turn came by the keys of a phone. */
  presses: boolean;
  /** It can make something of a CustomPayload. */
  payloads: boolean;
  /** It asked for chips as a payload, in place of a card. */
  chips: boolean;
}

export interface LexResponse {
  sessionState: { sessionAttributes: Record<string, string> } & DialogState;
  messages: LexMessage[];
}

/** Beside what is said: the code alone, the payment, the buttons. */
const OTHER_MESSAGES = 3;
const MOST_BUTTONS = 5;
const LONGEST_BUTTON = 50;
const LONGEST_TITLE = 250;

/** A Reply for Lex: what it listens for next (dialog-action.ts), and the messages as the client takes them. */
export function lexResponse(reply: Reply, client: LexClient): LexResponse {
  const { locale } = reply;
  return {
    sessionState: {
      sessionAttributes: {
        expects: reply.expects,
        locale: locale.replace('-', '_'),
        ...(reply.order && { order: JSON.stringify(reply.order) }),
      },
      ...dialogState(reply, client.intentName, client.hears),
    },
    messages: client.hears
      ? spokenMessages(reply, client.presses)
      : writtenMessages(reply, locale, client),
  };
}

function writtenMessages(reply: Reply, locale: Locale, client: LexClient): LexMessage[] {
  const told = reply.sentences.map((saying) => render(saying, locale)).join(' ');
  const asked = reply.question ? render(reply.question, locale) : '';
  const plain = [told, asked]
    .filter((each) => each !== '')
    .flatMap((each) => pieces(each))
    .slice(0, MOST_MESSAGES - OTHER_MESSAGES)
    .map((content): LexMessage => ({ contentType: 'PlainText', content }));
  const choices = client.chips && client.payloads ? chipsOf(reply) : buttons(reply, locale, asked);
  return [...plain, ...payment(reply, client.payloads), ...choices];
}

/** The code by itself, so that any client's reader can copy it; the chat page shows the whole payment, by its address. */
function payment({ pay }: Reply, payloads: boolean): LexMessage[] {
  if (!pay) return [];
  const { url, code } = pay;
  return [
    ...(code === undefined ? [] : [{ contentType: 'PlainText', content: code } as const]),
    payloads
      ? { contentType: 'CustomPayload', content: JSON.stringify({ payment: url, code }) }
      : { contentType: 'PlainText', content: url },
  ];
}

/** `{"chips": ["Sim", "Não"]}`, each as it is to be sent back. */
function chipsOf({ chips, locale }: Reply): LexMessage[] {
  if (chips.length === 0) return [];
  const content = JSON.stringify({ chips: chips.map((chip) => text(chip, locale)) });
  return content.length > LONGEST_MESSAGE ? [] : [{ contentType: 'CustomPayload', content }];
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
