import { phoneOf, say } from '../../lambda/dialogue/phrases.ts';
import { render } from '../../lambda/dialogue/render.ts';

const phone = say('myDataPhone', { phone: phoneOf('+5511987654321') });

test('a phone number is written as people write it, and read out digit by digit in its groups', () => {
  expect(render(phone, 'pt-BR')).toContain('(11) 98765-4321');
  expect(render(phone, 'pt-BR', 'speech')).toContain('1 1, 9 8 7 6 5, 4 3 2 1');
  expect(render(phone, 'en-US')).toContain('(11) 98765-4321');
});
