import { timeIn } from '../../lambda/dialogue/words/time-in.ts';
import type { Locale } from '../../lambda/domain/locale.ts';

const ZONE = 'America/Sao_Paulo';
/** A wall clock in São Paulo, three hours behind UTC. Tuesday, 24 November 2026, a quarter past three. */
const at = (wall: string) => new Date(`${wall}:00-03:00`);
const AFTERNOON = '2026-11-24T15:15';

/** A time as "24T20:00" of this November; two of them are ambiguous. */
function said(words: string, locale: Locale, now = AFTERNOON): string {
  const time = timeIn(words, locale, at(now), ZONE);
  const wall = (moment: Date) =>
    new Date(moment.getTime() - 3 * 3_600_000).toISOString().slice(8, 16);
  switch (time?.kind) {
    case undefined:
      return 'none';
    case 'unsaid':
    case 'now':
      return time.kind;
    case 'at':
      return wall(time.at);
    case 'ambiguous':
      return time.candidates.map(wall).join(' or ');
    case 'day':
      return `day ${time.day.day}`;
    case 'past':
      return `past ${wall(time.at)}`;
  }
}

test.each([
  // The clock, in the afternoon: eight is tonight's.
  ['oito', '24T20:00'],
  ['pras oito', '24T20:00'],
  ['para as 8', '24T20:00'],
  ['lá pelas nove', '24T21:00'],
  ['lá pras nove', '24T21:00'],
  ['umas oito e pouco', '24T20:00'],
  ['por volta das 7', '24T19:00'],
  ['às oito horas', '24T20:00'],
  ['às oito em ponto, por favor', '24T20:00'],
  ['às oito e meia da noite', '24T20:30'],
  ['oito e meia', '24T20:30'],
  ['8 e 15', '24T20:15'],
  ['oito e quinze', '24T20:15'],
  ['oito e cinco', '24T20:05'],
  ['às nove e quarenta e cinco', '24T21:45'],
  ['quinze pras nove', '24T20:45'],
  ['quinze para as nove da noite', '24T20:45'],
  ['dez pras oito', '24T19:50'],
  ['vinte e cinco para as oito', '24T19:35'],
  ['20h', '24T20:00'],
  ['às 20h', '24T20:00'],
  ['20h30', '24T20:30'],
  ['às 20 e 30', '24T20:30'],
  ['20:30', '24T20:30'],
  ['20:30h', '24T20:30'],
  ['8:30', '24T20:30'],
  ['20.30', '24T20:30'],
  ['às vinte horas', '24T20:00'],
  ['vinte e uma', '24T21:00'],
  ['vinte e uma e trinta', '24T21:30'],
  ['às vinte e duas e quinze', '24T22:15'],
  ['dezenove e trinta', '24T19:30'],
  ['às dezoito', '24T18:00'],
  ['às vinte horas e trinta minutos', '24T20:30'],
  ['pode ser às sete', '24T19:00'],
  ['quero que entregue às sete', '24T19:00'],
  ['hoje às oito', '24T20:00'],
  ['hoje à noite, às oito', '24T20:00'],
  ['às cinco da tarde', '24T17:00'],
  ['às onze da noite', '24T23:00'],
  // Named times.
  ['meia-noite', '25T00:00'],
  ['à meia noite', '25T00:00'],
  ['meia-noite e meia', '25T00:30'],
  ['meio-dia', '25T12:00'],
  ['meio dia e meia', '25T12:30'],
  ['amanhã meio-dia', '25T12:00'],
  ['amanhã ao meio dia', '25T12:00'],
  ['meio-dia e quinze de amanhã', '25T12:15'],
  // What has gone by today is tomorrow's.
  ['às oito da manhã', '25T08:00'],
  ['às 15h', '25T15:00'],
  ['duas da tarde', '25T14:00'],
  ['à uma da manhã', '25T01:00'],
  ['uma da madrugada', '25T01:00'],
  ['à uma', '25T01:00 or 25T13:00'],
  ['às duas horas', '25T02:00 or 25T14:00'],
  ['doze', '25T12:00'],
  ['às 12h', '25T12:00'],
  ['12:30', '25T12:30'],
  ['quinze pra uma', '25T12:45'],
  ['meia-noite e quinze', '25T00:15'],
  ['doze da noite', '25T00:00'],
  ['hoje às oito da manhã', 'past 24T08:00'],
  ['hoje às 14h', 'past 24T14:00'],
  // Days.
  ['amanhã às oito', '25T08:00 or 25T20:00'],
  ['amanhã às oito da noite', '25T20:00'],
  ['amanhã à noite às oito', '25T20:00'],
  ['amanhã de manhã, lá pelas dez', '25T10:00'],
  ['depois de amanhã às 19h', '26T19:00'],
  ['sexta às 20h', '27T20:00'],
  ['na sexta-feira às oito da noite', '27T20:00'],
  ['às 20h de sexta', '27T20:00'],
  ['sábado meio-dia', '28T12:00'],
  ['segunda que vem às 18h', '30T18:00'],
  ['terça às 19h', '24T19:00'],
  ['terça às 14h', '01T14:00'],
  ['dia 25 às 20h', '25T20:00'],
  ['25/11 às 20h', '25T20:00'],
  ['dia 20 às 20h', '20T20:00'],
  ['amanhã', 'day 25'],
  ['pra amanhã', 'day 25'],
  ['amanhã à noite', 'day 25'],
  ['na sexta', 'day 27'],
  ['hoje à noite', 'day 24'],
  ['pro jantar', 'day 24'],
  ['amanhã no almoço', 'day 25'],
  ['de manhã', 'day 25'],
  ['amanhã no almoço, à uma', '25T13:00'],
  // From now.
  ['daqui a meia hora', '24T15:45'],
  ['daqui meia horinha', '24T15:45'],
  ['em meia hora', '24T15:45'],
  ['meia hora', '24T15:45'],
  ['em uma hora', '24T16:15'],
  ['daqui a uma hora e meia', '24T16:45'],
  ['daqui a uma hora e vinte', '24T16:35'],
  ['daqui a duas horas', '24T17:15'],
  ['daqui a 2h', '24T17:15'],
  ['daqui a 1h30', '24T16:45'],
  ['daqui uns quarenta minutos', '24T15:55'],
  ['45 minutos', '24T16:00'],
  ['daqui a quarenta e cinco minutos', '24T16:00'],
  // As soon as it is ready.
  ['agora', 'now'],
  ['agora mesmo', 'now'],
  ['o quanto antes', 'now'],
  ['pra já', 'now'],
  ['o mais rápido possível, por favor', 'now'],
  ['assim que der', 'now'],
  // No time, or one that we must not guess.
  ['', 'none'],
  ['não sei', 'none'],
  ['duas pizzas', 'none'],
  ['mais tarde', 'none'],
  ['entre sete e oito', 'none'],
  ['às sete ou às oito', 'none'],
  ['25 de dezembro às 20h', 'none'],
  ['dia 31/11 às 20h', 'none'],
  ['às 25h', 'none'],
  ['99', 'none'],
])('in Portuguese "%s" is %s', (words, meant) => {
  expect(said(words, 'pt-BR')).toBe(meant);
});

test.each([
  ['at 8', '24T20:00'],
  ['8', '24T20:00'],
  ['eight', '24T20:00'],
  ["eight o'clock", '24T20:00'],
  ['for eight thirty', '24T20:30'],
  ['eight fifteen', '24T20:15'],
  ['eight forty five', '24T20:45'],
  ['eight oh five', '24T20:05'],
  ['around nine', '24T21:00'],
  ['eight-ish', '24T20:00'],
  ['half past eight', '24T20:30'],
  ['quarter past eight', '24T20:15'],
  ['a quarter to nine', '24T20:45'],
  ['ten to nine', '24T20:50'],
  ['twenty past seven', '24T19:20'],
  ['8 pm', '24T20:00'],
  ['8pm', '24T20:00'],
  ['8:30 p.m.', '24T20:30'],
  ['8:30', '24T20:30'],
  ['20:30', '24T20:30'],
  ['eight thirty pm', '24T20:30'],
  ['8 in the evening', '24T20:00'],
  ['at ten at night', '24T22:00'],
  ['tonight at eight', '24T20:00'],
  ['today at 5', '24T17:00'],
  ['8 am', '25T08:00'],
  ['12 pm', '25T12:00'],
  ['12 am', '25T00:00'],
  ['twelve thirty', '25T00:30 or 25T12:30'],
  ['the 25th at 8 pm', '25T20:00'],
  ['for dinner at 8', '24T20:00'],
  ['for lunch', 'day 25'],
  ['noon', '25T12:00'],
  ['noon tomorrow', '25T12:00'],
  ['tomorrow at noon', '25T12:00'],
  ['midnight', '25T00:00'],
  ['at one', '25T01:00 or 25T13:00'],
  ['tomorrow at eight', '25T08:00 or 25T20:00'],
  ['tomorrow morning at ten', '25T10:00'],
  ['the day after tomorrow at 7 pm', '26T19:00'],
  ['Friday at 8 pm', '27T20:00'],
  ['on friday at eight in the evening', '27T20:00'],
  ['next monday at 6 pm', '30T18:00'],
  ['11/25 at 8 pm', '25T20:00'],
  ['today at 9 am', 'past 24T09:00'],
  ['tomorrow', 'day 25'],
  ['tomorrow night', 'day 25'],
  ['tonight', 'day 24'],
  ['in half an hour', '24T15:45'],
  ['half an hour', '24T15:45'],
  ['in an hour', '24T16:15'],
  ['in about an hour', '24T16:15'],
  ['in an hour and a half', '24T16:45'],
  ['in two and a half hours', '24T17:45'],
  ['two hours from now', '24T17:15'],
  ['in 45 minutes', '24T16:00'],
  ['in forty five minutes', '24T16:00'],
  ['an hour and twenty minutes', '24T16:35'],
  ['asap', 'now'],
  ['a.s.a.p.', 'now'],
  ['as soon as possible please', 'now'],
  ['right now', 'now'],
  ['now', 'now'],
  ['two pizzas', 'none'],
  ['later', 'none'],
  ['between seven and eight', 'none'],
  ['december 25 at 8 pm', 'none'],
  ['no idea', 'none'],
])('in English "%s" is %s', (words, meant) => {
  expect(said(words, 'en-US')).toBe(meant);
});

test.each([
  ['before breakfast both are to come', '2026-11-24T06:00', '24T08:00 or 24T20:00'],
  ['in the morning the evening is left', '2026-11-24T10:00', '24T20:00'],
  ['at night both are tomorrow', '2026-11-24T21:00', '25T08:00 or 25T20:00'],
  ['on the very hour, the next', '2026-11-24T20:00', '25T08:00 or 25T20:00'],
])('a bare eight: %s', (_, now, meant) => {
  expect(said('oito', 'pt-BR', now)).toBe(meant);
  expect(said('eight', 'en-US', now)).toBe(meant);
});

test('an answer to "a que horas?" is read together with the day said before', () => {
  expect(said('amanhã à noite oito e meia', 'pt-BR')).toBe('25T20:30');
  expect(said('tomorrow night eight thirty', 'en-US')).toBe('25T20:30');
});

test('a time is the shop’s own, whatever the machine’s, on the day a clock changes too', () => {
  const saturday = new Date('2026-03-07T20:00Z');
  expect(timeIn('tomorrow at 9 am', 'en-US', saturday, 'America/New_York')).toEqual({
    kind: 'at',
    at: new Date('2026-03-08T13:00Z'),
  });
});
