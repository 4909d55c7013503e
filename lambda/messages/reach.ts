import type { NewsKind, NotifyChoice, AlexaConsent, OutwardChannel } from '../domain/message.ts';
import { phoneNumber } from '../domain/phone.ts';
import type { AlexaNotifier, EmailSender, SmsSender } from '../message-ports.ts';
import { alexaMessage } from './alexa-message.ts';
import { email } from './email-message.ts';
import type { Subject } from './facts.ts';
import { smsText } from './sms-message.ts';

/** How a customer can be reached, and wants to be; kept with what else is known of them, and erased with it. */
export interface Reach {
  email?: string;
  notify?: NotifyChoice;
  alexa?: AlexaConsent;
}

/** What sends by each channel, loaded when first needed. One that is not set up has no queue, and is never asked for. */
export interface Senders {
  sms: () => Promise<SmsSender>;
  email: () => Promise<EmailSender>;
  alexa: () => Promise<AlexaNotifier>;
}

/** When a message goes out, and until when it is worth anything. */
export interface Timing {
  now: Date;
  goodUntil: Date;
}

/**
 * Sends a piece of news by a channel, once it is certain that there is somebody to send it to; undefined when
 * there is not: no address, no consent, or they asked not to be told by it.
 */
export function sending(
  channel: OutwardChannel,
  kind: NewsKind,
  subject: Subject,
  reach: Reach,
  senders: Senders,
): ((timing: Timing) => Promise<void>) | undefined {
  if (reach.notify?.[channel] === false) return undefined;
  const { order, shop } = subject;
  switch (channel) {
    case 'sms': {
      const to = phoneNumber(order.contents.phone);
      const text = smsText(kind, subject);
      if (to === undefined || text === undefined) return undefined;
      return async ({ now, goodUntil }) => {
        const goodForSeconds = Math.round((goodUntil.getTime() - now.getTime()) / 1000);
        await (await senders.sms()).send({ to, text, goodForSeconds });
      };
    }
    case 'email': {
      const to = reach.email;
      if (to === undefined) return undefined;
      const written = email(kind, subject);
      if (!written) return undefined;
      return async () => {
        await (await senders.email()).send({ to, ...written });
      };
    }
    case 'alexa': {
      const { alexa } = reach;
      const offered = shop.messages?.alexaLocales.includes(order.locale) === true;
      if (order.channel !== 'alexa' || !offered || alexa?.granted !== true) return undefined;
      return async ({ now, goodUntil }) => {
        const message = alexaMessage(kind, subject, alexa.user, now, goodUntil);
        if (message) await (await senders.alexa()).send(message);
      };
    }
  }
}
