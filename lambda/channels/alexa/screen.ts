import type { HandlerInput } from 'ask-sdk-core';
import type { interfaces, RequestEnvelope } from 'ask-sdk-model';
import { render, text } from '../../dialogue/render.ts';
import type { Reply } from '../../dialogue/reply.ts';
import document from './apl/screen.json' with { type: 'json' };

/** Whether the device that a request came from shows pictures. */
export const hasScreen = ({ context }: RequestEnvelope): boolean =>
  context.System.device?.supportedInterfaces['Alexa.Presentation.APL'] !== undefined;

/**
 * Shows a reply's screen by the one APL document of the shop; what is on it goes along as its data source. Each touch
 * comes back as a sentence (`touched`).
 * https://developer.amazon.com/docs/alexa/alexa-presentation-language/apl-interface.html
 */
export function showOn({ responseBuilder }: HandlerInput, reply: Reply): void {
  if (!reply.screen) return;
  responseBuilder.addDirective({
    type: 'Alexa.Presentation.APL.RenderDocument',
    token: 'balcao',
    document,
    datasources: { screen: screenData(reply, reply.screen) },
  });
}

function screenData(reply: Reply, screen: NonNullable<Reply['screen']>) {
  const { locale } = reply;
  const written = (value: Parameters<typeof text>[0]) => text(value, locale);
  const capital = (words: string) => words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
  return {
    type: 'object',
    title: render(screen.title, locale),
    tiles: (screen.tiles ?? []).map(({ name, say, kind, price, picture }) => ({
      name: capital(name),
      label: [capital(name), ...(price === undefined ? [] : [written(price)])].join(', '),
      say: written(say),
      icon: kind,
      ...(price !== undefined && { price: written(price) }),
      ...(picture !== undefined && { picture }),
    })),
    rows: (screen.rows ?? []).map(({ name, price }) => ({
      name: capital(written(name)),
      ...(price !== undefined && { price: written(price) }),
    })),
    steps: (screen.steps ?? []).map(({ name, done, now }) => ({
      name: written(name),
      done,
      now,
    })),
    // On a round screen there is room for no rows of steps: where the order is stands in words.
    note: screen.steps?.filter(({ now }) => now).map(({ name }) => written(name))[0] ?? '',
    answers: reply.chips.map((chip) => capital(written(chip))),
  };
}

/** What a touch says; undefined for an event that this document does not send. */
export function touched({
  arguments: said,
}: interfaces.alexa.presentation.apl.UserEvent): string | undefined {
  const [verb, words] = (said ?? []) as unknown[];
  return verb === 'say' && typeof words === 'string' && words !== ''
    ? words.slice(0, LONGEST_TOUCH)
    : undefined;
}

/** Longer than anything on a screen: what comes from a device is bounded. */
const LONGEST_TOUCH = 140;
