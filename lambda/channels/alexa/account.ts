import { getAccountLinkingAccessToken } from 'ask-sdk-core';
import type { RequestEnvelope } from 'ask-sdk-model';
import type { Turn } from '../../dialogue/turn.ts';

/** Verifies a token; rejects only when it cannot tell. */
export type SubjectOf = (token: string) => Promise<string | undefined>;

/** The account that is linked to who speaks, as its token proves; and whether one has to be linked first. */
export async function accountOf(
  envelope: RequestEnvelope,
  subjectOf: SubjectOf,
  required: boolean,
): Promise<Pick<Turn, 'account' | 'mustLink'>> {
  const token = getAccountLinkingAccessToken(envelope);
  const account = token && (await subjectOf(token).catch(notTold));
  return {
    ...(account !== undefined && account !== '' && { account }),
    ...(required && !account && { mustLink: true }),
  };
}

function notTold(error: unknown): undefined {
  console.error(JSON.stringify({ event: 'accountNotVerified', cause: String(error) }));
}
