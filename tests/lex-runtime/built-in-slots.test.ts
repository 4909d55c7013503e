import type { Language } from '../../local/lex/language.ts';
import { BUILT_IN_SLOT_TYPES } from '../../local/lex/slots/built-in/types.ts';

/** A Sunday. */
const NOW = new Date(2026, 10, 22, 12, 0, 0);

const CASES: [type: string, language: Language, said: string, value: string | undefined][] = [
  ['Number', 'pt', 'duas', '2'],
  ['Number', 'pt', 'vinte e cinco', '25'],
  ['Number', 'pt', 'meia dúzia', '6'],
  ['Number', 'pt', '12', '12'],
  ['Number', 'pt', 'pizza', undefined],
  ['Number', 'en', 'two', '2'],
  ['Number', 'en', 'a dozen', '12'],
  ['Number', 'en', 'forty two', '42'],
  ['Number', 'en', 'a', undefined],
  ['Date', 'pt', 'hoje', '2026-11-22'],
  ['Date', 'pt', 'amanhã', '2026-11-23'],
  ['Date', 'pt', 'sexta-feira', '2026-11-27'],
  ['Date', 'pt', 'dia 5 de maio', '2027-05-05'],
  ['Date', 'pt', 'daqui a dois dias', '2026-11-24'],
  ['Date', 'en', 'tomorrow', '2026-11-23'],
  ['Date', 'en', 'friday', '2026-11-27'],
  ['Date', 'en', 'may 5th', '2027-05-05'],
  ['Time', 'pt', 'oito da noite', '20:00'],
  ['Time', 'pt', 'às 20h30', '20:30'],
  ['Time', 'pt', 'oito e meia da noite', '20:30'],
  ['Time', 'pt', 'meio-dia', '12:00'],
  ['Time', 'pt', 'meia-noite', '00:00'],
  ['Time', 'pt', 'pras oito', '08:00'],
  ['Time', 'pt', 'daqui a duas horas', '14:00'],
  ['Time', 'pt', 'calabresa', undefined],
  ['Time', 'en', 'eight pm', '20:00'],
  ['Time', 'en', "eight o'clock", '08:00'],
  ['Time', 'en', 'in two hours', '14:00'],
  ['Time', 'en', 'noon', '12:00'],
  ['Duration', 'pt', 'duas horas', 'PT2H'],
  ['Duration', 'en', 'thirty minutes', 'PT30M'],
  ['Duration', 'en', 'three days', 'P3D'],
  ['PhoneNumber', 'pt', '(11) 98765-4321', '11987654321'],
  ['PhoneNumber', 'en', '212 555 0123', '2125550123'],
  ['PhoneNumber', 'en', 'call me', undefined],
  ['EmailAddress', 'en', 'Ana@Example.com', 'ana@example.com'],
  ['Confirmation', 'pt', 'isso mesmo!', 'Yes'],
  ['Confirmation', 'pt', 'Não, obrigado', 'No'],
  ['Confirmation', 'en', 'yes please', 'Yes'],
  ['Confirmation', 'en', 'nah', 'No'],
  ['Confirmation', 'en', 'maybe', 'Maybe'],
  ['Currency', 'pt', 'R$ 50', 'BRL 50.00'],
  ['Currency', 'pt', 'cem reais', 'BRL 100.00'],
  ['Currency', 'en', 'twenty dollars', 'USD 20.00'],
  ['Percentage', 'pt', 'dez por cento', '10'],
  ['AlphaNumeric', 'en', 'ab12', 'AB12'],
  ['FirstName', 'pt', 'Maria Clara', 'Maria Clara'],
  ['City', 'en', '123', undefined],
  ['FreeFormInput', 'pt', 'qualquer coisa, 123!', 'qualquer coisa, 123!'],
];

test.each(CASES)('AMAZON.%s in %s takes "%s" for %s', (type, language, said, value) => {
  const slotType = BUILT_IN_SLOT_TYPES[`AMAZON.${type}`]?.(language, () => NOW);
  expect(slotType?.resolve(said)?.value.interpretedValue).toBe(value);
});
