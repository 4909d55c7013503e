import type { OutwardChannel } from '../../domain/message.ts';
import { CHANNEL_NAMES } from '../describe.ts';
import type { NewsChoice } from '../news-choice.ts';
import { say, series } from '../phrases.ts';
import { answer, go, type Step } from './step.ts';

/** An e-mail address to be told by; undefined where one was meant and none was made out. */
export function giveEmail(step: Step, email: string | undefined): Step {
  if (email === undefined) return answer(step, say('emailAgain'));
  const { profile } = step.session;
  const known = go(step, [], {
    profile: { ...profile, email, notify: { ...profile.notify, email: true } },
  });
  return answer(known, say('emailTaken', { email }));
}

/** How to be told of orders, or how not to; by e-mail it takes an address. */
export function chooseNews(step: Step, { channels, wanted }: NewsChoice): Step {
  const { profile } = step.session;
  const chosen = Object.fromEntries(channels.map((channel) => [channel, wanted]));
  const known = go(step, [], {
    profile: { ...profile, notify: { ...profile.notify, ...chosen } },
  });
  const names = series(
    channels.map((channel: OutwardChannel) => CHANNEL_NAMES[channel]),
    'or',
  );
  if (!wanted) return answer(known, say('newsOff', { channels: names }));
  return channels.includes('email') && profile.email === undefined
    ? answer(known, say('giveYourEmail'))
    : answer(known, say('newsOn', { channels: names }));
}
