import { phoneAsSaid } from '../../lambda/domain/phone.ts';

test.each([
  ['+5511987654321', '(11) 98765-4321', ['11', '98765', '4321']],
  ['+55 11 5555-0100', '(11) 5555-0100', ['11', '5555', '0100']],
  ['+14155550132', '(415) 555-0132', ['415', '555', '0132']],
  ['+351912345678', '+351 912 345 678', ['351', '912', '345', '678']],
  ['0800 na porta', '0800 na porta', ['0800 na porta']],
])('%s is said as people of its country say it', (number, written, groups) => {
  expect(phoneAsSaid(number)).toEqual({ written, groups });
});
