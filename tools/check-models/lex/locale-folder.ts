import { BOT } from './read-bot.ts';

/** Where a language is in the archive, as a person looks for it. */
export const localeFolder = (id: string) => `${BOT}/*/BotLocales/${id}`;
