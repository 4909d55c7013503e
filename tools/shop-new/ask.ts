import { checkbox, input, select } from '@inquirer/prompts';
import { PAYMENTS } from '../../lambda/domain/shop-terms.ts';
import { languageByLocale } from '../../locales/all/language.ts';
import { LOCALES } from '../../lambda/domain/locale.ts';
import { centsOf } from '../shop-import/amount.ts';
import { answersSchema, type Answers } from './answers.ts';

const ZONES = [
  'America/Sao_Paulo',
  'America/Manaus',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
];

/** True, or what is wrong: a prompt asks again until it is true. */
const fits =
  (field: keyof Answers) =>
  (answer: unknown): true | string => {
    const { success, error } = answersSchema.shape[field].safeParse(answer);
    return success || (error.issues[0]?.message ?? 'that will not do');
  };

const listOf = (said: string): string[] =>
  said
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** What options said. */
export type Known = { [Field in keyof Answers]?: Answers[Field] | undefined };

/** Asks at the terminal what is not known yet. */
export async function ask(known: Known): Promise<Answers> {
  const money = async (message: string): Promise<number> =>
    centsOf(
      await input({
        message,
        default: '0',
        validate: (said) => centsOf(said) !== undefined || 'write an amount: 8,00',
      }),
    ) ?? 0;
  return {
    name: known.name ?? (await input({ message: "The shop's name", validate: fits('name') })),
    locale:
      known.locale ??
      (await select({
        message: "The menu's language",
        choices: LOCALES.map((value) => ({ value, name: languageByLocale[value].name })),
      })),
    phone:
      known.phone ??
      (await input({ message: 'Phone, for who wants a person', validate: fits('phone') })),
    city: known.city ?? (await input({ message: 'City', validate: fits('city') })),
    timeZone:
      known.timeZone ??
      (await select({ message: 'Time zone', choices: ZONES.map((value) => ({ value })) })),
    opens:
      known.opens ??
      (await input({ message: 'Opens at', default: '18:00', validate: fits('opens') })),
    closes:
      known.closes ??
      (await input({ message: 'Closes at', default: '23:00', validate: fits('closes') })),
    neighbourhoods:
      known.neighbourhoods ??
      listOf(
        await input({
          message: 'Neighbourhoods that you deliver in, parted by commas',
          validate: (said) => fits('neighbourhoods')(listOf(said)),
        }),
      ),
    feeCents: known.feeCents ?? (await money('Delivery fee')),
    minimumCents: known.minimumCents ?? (await money('Least that an order must come to')),
    payments:
      known.payments ??
      (await checkbox({
        message: 'What is taken at the door',
        choices: PAYMENTS.map((value) => ({
          value,
          checked: value === 'cash' || value === 'card',
        })),
        required: true,
      })),
  };
}
