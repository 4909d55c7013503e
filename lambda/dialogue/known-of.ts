import type { Session } from './session.ts';

/** What a customer's own data are, so that none of it goes to a model or is kept with what they said. */
export function knownOf({ profile, draft }: Session): string[] {
  const places = [profile.address, ...Object.values(profile.places ?? {})];
  const parts = [draft.addressParts, ...places.map((place) => place?.parts)];
  return [
    ...places.map((place) => place?.text),
    ...parts.flatMap((said) => [
      said?.street,
      said?.cep,
      said?.reference,
      ...(said?.complement ?? []).map(({ text }) => text),
    ]),
    profile.phone,
    profile.email,
    draft.cpf,
    ...[profile.name, draft.recipient].flatMap((name) => [name, name?.split(' ')[0]]),
  ].filter((each) => each !== undefined);
}
