import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnMachine } from '../support/machine.ts';

test("what a person reads at the start names that shop's own dishes", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'balcao-test-'));
  const shop = join(folder, 'shop');
  cpSync('shop', shop, { recursive: true });
  const file = join(shop, 'menu.json');
  const menu = JSON.parse(readFileSync(file, 'utf8')) as { items: object[] };
  menu.items.unshift({
    id: 'tacaca',
    name: { 'pt-BR': 'tacacá', 'en-US': 'tacaca soup' },
    priceCents: 2500,
  });
  writeFileSync(file, JSON.stringify(menu));

  const data = join(folder, 'data');
  const { child, output } = spawnMachine(['--port', '0', '--shop', shop, '--data', data]);
  while (!output.some((line) => line.includes('Ctrl-C closes'))) await once(child, 'line');
  const said = output.join('\n');
  expect(said).toMatch(/: “quero tacacá”, “tacaca soup, please”\.$/m);
  expect(said).toMatch(/Chat +http:\/\/127\.0\.0\.1:\d+\//);
  child.kill('SIGINT');
  await once(child, 'close');
  expect(child.exitCode).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});
