import { allergenName, type SaidAllergies } from '../words/allergens-in.ts';
import { say, series, type Saying } from '../phrases.ts';
import { go, type Facts, type Step } from './step.ts';

/** An allergy is kept with the customer; every line is checked against it from then on. */
export function giveAllergy(step: Step, said: SaidAllergies, { locale }: Facts): Step {
  const { profile } = step.session;
  const { allergens = [], otherAllergies = [] } = profile;
  switch (said.kind) {
    case 'hasNot': {
      const gone = said.allergens.length === 0 ? allergens : said.allergens;
      return go(step, [say('allergyGone')], {
        profile: {
          ...profile,
          allergens: allergens.filter((each) => !gone.includes(each)),
          otherAllergies: said.allergens.length === 0 ? [] : otherAllergies,
        },
        pending: { kind: 'nothing' },
      });
    }
    case 'has': {
      if (said.allergens.length + said.unlisted.length === 0)
        return go(step, [], { pending: { kind: 'allergen' } });
      const names = [...said.allergens.map((each) => allergenName(each, locale)), ...said.unlisted];
      return go(step, [noted(said, names)], {
        profile: {
          ...profile,
          allergens: [...new Set([...allergens, ...said.allergens])],
          otherAllergies: [...new Set([...otherAllergies, ...said.unlisted])],
        },
        pending: { kind: 'nothing' },
      });
    }
  }
}

/** What no menu declares cannot be checked, only passed on. */
const noted = ({ unlisted }: SaidAllergies & { kind: 'has' }, names: string[]): Saying =>
  unlisted.length === 0
    ? say('allergyNoted', { allergens: series(names) })
    : say('allergyUnlisted', { allergens: series(names), unlisted: series(unlisted) });
