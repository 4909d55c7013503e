import { checkCode, hashOfCode, newCode } from '../../lambda/domain/link-code.ts';

const NOW = new Date('2026-11-24T18:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const made = () => newCode(() => 4_217, NOW);

test('a code has six digits, those in front too, and is not kept itself', () => {
  const { code, record } = made();
  expect(code).toBe('004217');
  expect(JSON.stringify(record)).not.toContain('4217');
  expect(record).toEqual({
    codeHash: hashOfCode('004217'),
    expiresAt: '2026-11-24T18:05:00.000Z',
    triesLeft: 5,
  });
});

test.each(['004217', '004 217', '004-217', 'o código é 004217'])('"%s" is the code', (given) => {
  expect(checkCode(made().record, given, later(4)).outcome).toBe('right');
});

test('a code serves once', () => {
  const first = checkCode(made().record, '004217', NOW);
  expect(first.record.triesLeft).toBe(0);
  expect(checkCode(first.record, '004217', NOW).outcome).toBe('spent');
});

test('a code is gone after five minutes', () => {
  expect(checkCode(made().record, '004217', later(4.99)).outcome).toBe('right');
  expect(checkCode(made().record, '004217', later(5)).outcome).toBe('expired');
});

test('a code may be missed four times, not five', () => {
  let { record } = made();
  for (let miss = 1; miss <= 4; miss += 1) {
    const missed = checkCode(record, '4217', NOW);
    expect(missed.outcome).toBe('wrong');
    expect(missed.record.triesLeft).toBe(5 - miss);
    record = missed.record;
  }
  expect(checkCode(record, '004217', NOW).outcome).toBe('right');
  const fifth = checkCode(record, '123456', NOW);
  expect(fifth.outcome).toBe('wrong');
  expect(checkCode(fifth.record, '004217', NOW).outcome).toBe('spent');
});
