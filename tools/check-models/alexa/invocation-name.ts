import { faultIn, type ModelFault } from '../fault.ts';
import { modelFile, type LanguageModel } from './read-skill.ts';

/** Words that begin or join a request to a skill, and those that wake a device; no name may have them. */
const TAKEN: Record<string, readonly string[]> = {
  en: 'launch ask tell load begin enable open start to from by if and whether alexa amazon echo computer skill app'.split(
    ' ',
  ),
  pt: 'abrir abre abra iniciar inicie começar comece perguntar pergunte pedir peça e se para alexa amazon echo computador skill app'.split(
    ' ',
  ),
};

/** Of two words, neither may be one of these. */
const SMALL: Record<string, readonly string[]> = {
  en: 'a an the in on at of for with about'.split(' '),
  pt: 'o a os as um uma de da do das dos em na no com por'.split(' '),
};

const LONGEST = 50;

/** The rules for what customers call a skill: https://developer.amazon.com/docs/custom-skills/choose-the-invocation-name-for-a-custom-skill.html */
export function invocationNameFaults(locale: string, model: LanguageModel): ModelFault[] {
  const fault = faultIn(modelFile(locale));
  const name = model.interactionModel.languageModel.invocationName;
  const language = locale.slice(0, 2);
  const words = name.split(' ');
  const letters = locale === 'en-US' ? /^[a-z][a-z .']*$/ : /^\p{Ll}[\p{Ll}\p{M} .'-]*$/u;
  const taken = words.filter((word) => TAKEN[language]?.includes(word));
  const small = words.length === 2 && words.some((word) => SMALL[language]?.includes(word));
  return [
    ...(letters.test(name) && !name.includes('  ')
      ? []
      : ['must be lower-case letters, one space between words, numbers spelled out']),
    ...(words.length > 1 ? [] : ['is one word, which Amazon takes of a registered brand only']),
    ...(taken.length > 0 ? [`has ${taken.join(', ')}, which wakes Alexa or begins a request`] : []),
    ...(small ? ['is an article or a preposition and one word'] : []),
    ...(name.length > LONGEST ? [`is longer than ${LONGEST} characters`] : []),
  ].map((message) =>
    fault(
      `invocationName "${name}"`,
      message,
      `change invocationName in locales/${locale}/utterances.json, then npm run models`,
    ),
  );
}
