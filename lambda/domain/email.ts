import * as z from 'zod';

/** As long as a mailbox's address may be (RFC 5321, 4.5.3.1.3, without its angle brackets). */
const LONGEST_EMAIL = 254;

/** An e-mail address in small letters, as mailboxes have it; undefined for what is none. */
export function emailAddress(text: string): string | undefined {
  const { success, data } = z.email().max(LONGEST_EMAIL).safeParse(text.trim().toLowerCase());
  return success ? data : undefined;
}
